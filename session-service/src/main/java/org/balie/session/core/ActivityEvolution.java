package org.balie.session.core;

import java.util.Optional;

/// What activities, consents and media are after an event.
final class ActivityEvolution {
    static Session asked(Session session, Event.ConsentAsked e) {
        Consent consent =
                new Consent(
                        e.consent(),
                        e.activity(),
                        e.of(),
                        session.people().get(e.by()).name(),
                        e.at(),
                        e.until(),
                        Consent.State.ASKED,
                        Optional.empty(),
                        Optional.empty());
        return session.with(session.ledger().asked(consent))
                .with(e.activity(), new Activity.Asked(e.by(), e.consent(), e.at(), e.until()));
    }

    static Session answered(Session session, Event.ConsentAnswered e) {
        Ledger ledger = session.ledger().answered(e.consent(), e.answer(), e.at());
        ParticipantId customer = ledger.find(e.consent()).orElseThrow().of();
        return switch (e.answer()) {
            case ALLOWED ->
                    session.with(e.everything() ? ledger.trusting(Optional.of(customer)) : ledger)
                            .with(e.activity(), Activity.NEVER);
            case REFUSED ->
                    session.with(ledger)
                            .with(e.activity(), off(new ActivityProblem.ConsentRefused()));
            case EXPIRED ->
                    session.with(ledger)
                            .with(e.activity(), off(new ActivityProblem.ConsentExpired()));
        };
    }

    private static Activity off(ActivityProblem problem) {
        return new Activity.Off(Optional.of(problem));
    }

    static Session started(Session session, Event.ActivityStarted e) {
        return session.with(
                e.activity(),
                new Activity.On(e.by(), e.at(), e.consent(), e.choosing(), Optional.empty()));
    }

    /// Nobody goes on sending what belongs to an activity that stopped.
    static Session stopped(Session session, Event.ActivityStopped e) {
        People people =
                switch (e.activity()) {
                    case VOICE -> session.people().changeAll(p -> p.sending(p.media().silenced()));
                    case VIDEO ->
                            session.people().changeAll(p -> p.sending(p.media().withoutPicture()));
                    case VIEW_SCREEN ->
                            session.people()
                                    .changeAll(
                                            p ->
                                                    p.role() == Role.CUSTOMER
                                                            ? p.sending(p.media().withoutScreen())
                                                            : p);
                    case SHOW_SCREEN ->
                            session.people()
                                    .changeAll(
                                            p ->
                                                    p.role().isAgent()
                                                            ? p.sending(p.media().withoutScreen())
                                                            : p);
                    case RECORDING -> session.people();
                };
        return session.with(people).with(e.activity(), new Activity.Off(e.problem()));
    }

    static Session sending(Session session, Event.MediaChanged e) {
        Participant before = session.people().get(e.participant());
        Session changed = session.with(session.people().with(before.sending(e.media())));
        if (e.media().screen() && !before.media().screen()) {
            ActivityKind kind = Activities.screenOf(before.role());
            if (session.activity(kind) instanceof Activity.On on) {
                return changed.with(kind, on.seen());
            }
        }
        return changed;
    }

    static Session failed(Session session, Event.MediaFailed e) {
        Optional<ActivityProblem> problem = Optional.of(new ActivityProblem.Reported(e.problem()));
        return session.activity(e.activity()) instanceof Activity.On on
                ? session.with(e.activity(), on.with(problem))
                : session;
    }

    private ActivityEvolution() {}
}
