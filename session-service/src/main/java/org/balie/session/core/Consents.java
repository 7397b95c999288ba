package org.balie.session.core;

import java.util.Optional;

/// Asking before touching the customer's side, and stopping the moment leave is withdrawn (rule
/// SES-8).
final class Consents {
    static Decision ask(Draft draft, Participant primary, Command.StartActivity start) {
        Session session = draft.session();
        Optional<Participant> customer = session.helped();
        if (customer.isEmpty()) {
            return draft.reject(Rejection.NO_CUSTOMER);
        }
        if (session.ledger().entries().size() >= draft.terms().consents()) {
            return draft.reject(Rejection.LEDGER_FULL);
        }
        ParticipantId of = customer.get().id();
        draft.emit(
                new Event.ConsentAsked(
                        start.consent(),
                        start.activity(),
                        primary.id(),
                        of,
                        draft.in(draft.terms().consent()),
                        draft.at()));
        if (session.ledger().allowsEverything(of)) {
            allow(draft, start.consent(), start.activity(), primary.id(), true);
        }
        return draft.accept();
    }

    static Decision answer(Draft draft, Participant customer, Command.AnswerConsent answer) {
        Optional<Consent> pending =
                draft.session()
                        .ledger()
                        .find(answer.consent())
                        .filter(consent -> consent.state() == Consent.State.ASKED)
                        .filter(consent -> consent.of().equals(customer.id()));
        if (pending.isEmpty()) {
            return draft.reject(Rejection.CONSENT_NOT_PENDING);
        }
        ActivityKind kind = pending.get().activity();
        if (!(draft.session().activity(kind) instanceof Activity.Asked asked)) {
            throw new IllegalStateException("open consent " + answer.consent() + " without asking");
        }
        switch (answer.reply()) {
            case ALLOW -> allow(draft, answer.consent(), kind, asked.by(), false);
            case ALLOW_EVERYTHING -> allow(draft, answer.consent(), kind, asked.by(), true);
            case REFUSE -> close(draft, answer.consent(), kind, Consent.Answer.REFUSED);
        }
        return draft.accept();
    }

    private static void allow(
            Draft draft, ConsentId id, ActivityKind kind, ParticipantId by, boolean everything) {
        draft.emit(
                new Event.ConsentAnswered(
                        id, kind, Consent.Answer.ALLOWED, everything, draft.at()));
        Activities.begin(draft, kind, by, Optional.of(id));
    }

    private static void close(Draft draft, ConsentId id, ActivityKind kind, Consent.Answer how) {
        draft.emit(new Event.ConsentAnswered(id, kind, how, false, draft.at()));
    }

    /// A question that is still open will not be answered any more.
    static void expire(Draft draft, ActivityKind kind) {
        if (draft.session().activity(kind) instanceof Activity.Asked asked) {
            close(draft, asked.consent(), kind, Consent.Answer.EXPIRED);
        }
    }

    /// One activity, or everything: then the customer's own camera and microphone too.
    static Decision revoke(Draft draft, Participant customer, Optional<ActivityKind> activity) {
        for (ActivityKind kind : ActivityKind.values()) {
            if (activity.isEmpty() || activity.get() == kind) {
                revoke(draft, customer, kind);
            }
        }
        if (draft.session().ledger().allowsEverything(customer.id())) {
            draft.emit(new Event.TrustWithdrawn(customer.id(), draft.at()));
        }
        boolean sends = !draft.session().people().get(customer.id()).media().equals(Media.NONE);
        if (activity.isEmpty() && sends) {
            draft.emit(new Event.MediaChanged(customer.id(), Media.NONE, draft.at()));
        }
        return draft.accept();
    }

    private static void revoke(Draft draft, Participant customer, ActivityKind kind) {
        Activity activity = draft.session().activity(kind);
        if (activity instanceof Activity.Asked asked && isOf(draft, asked.consent(), customer)) {
            close(draft, asked.consent(), kind, Consent.Answer.REFUSED);
        } else if (activity instanceof Activity.On on
                && on.consent().filter(id -> isOf(draft, id, customer)).isPresent()) {
            draft.emit(new Event.ConsentRevoked(on.consent().get(), kind, draft.at()));
            Activities.stop(
                    draft,
                    kind,
                    StopCause.CONSENT_REVOKED,
                    Optional.of(new ActivityProblem.ConsentRevoked()));
        }
    }

    /// Whoever was asked or gave leave goes: what ran with it stops.
    static void loseGiver(Draft draft, ParticipantId gone, ActivityKind kind) {
        Participant giver = draft.session().people().get(gone);
        Activity activity = draft.session().activity(kind);
        if (activity instanceof Activity.Asked asked && isOf(draft, asked.consent(), giver)) {
            expire(draft, kind);
        } else if (activity instanceof Activity.On on
                && on.consent().filter(id -> isOf(draft, id, giver)).isPresent()) {
            Activities.stop(draft, kind, StopCause.CUSTOMER_GONE, Optional.empty());
        }
    }

    /// Whether what runs under this leave is the customer's own.
    static boolean isOf(Draft draft, ConsentId id, Participant customer) {
        return draft.session()
                .ledger()
                .find(id)
                .filter(consent -> consent.of().equals(customer.id()))
                .isPresent();
    }

    private Consents() {}
}
