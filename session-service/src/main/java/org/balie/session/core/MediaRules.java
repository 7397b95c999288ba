package org.balie.session.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a participant may send, and what is told when a browser cannot (rules VOX-1, VID-1).
final class MediaRules {
    /// What people's browsers send each other. A recording is none of it.
    private static final List<ActivityKind> SENT =
            List.of(
                    ActivityKind.VOICE,
                    ActivityKind.VIDEO,
                    ActivityKind.VIEW_SCREEN,
                    ActivityKind.SHOW_SCREEN);

    static Decision change(Draft draft, Participant actor, Command.ChangeMedia change) {
        Media before = actor.media();
        Media after = wanted(before, change);
        Optional<Rejection> refusal = refusal(draft.session(), actor, before, after);
        if (refusal.isPresent()) {
            return draft.reject(refusal.get());
        }
        if (!after.equals(before)) {
            draft.emit(new Event.MediaChanged(actor.id(), after, draft.at()));
        }
        if (endsScreen(actor, before, change)) {
            stopScreen(draft, actor, change.problem());
        }
        change.problem().ifPresent(problem -> report(draft, actor, change, problem));
        return draft.accept();
    }

    private static Media wanted(Media before, Command.ChangeMedia change) {
        boolean voice = change.voice().orElse(before.voice());
        return new Media(
                voice,
                voice && change.muted().orElse(before.voice() && before.muted()),
                change.camera().orElse(before.camera()),
                change.screen().orElse(before.screen()));
    }

    private static Optional<Rejection> refusal(
            Session session, Participant actor, Media before, Media after) {
        if (after.voice() && !before.voice() && !session.isOn(ActivityKind.VOICE)) {
            return Optional.of(Rejection.VOICE_OFF);
        }
        boolean moreCamera = after.camera() != Camera.OFF && before.camera() == Camera.OFF;
        boolean moreScreen = after.screen() && !before.screen();
        if ((moreCamera || moreScreen) && !sendsPictures(session, actor)) {
            return Optional.of(Rejection.NOT_SENDING);
        }
        if (moreCamera && !session.isOn(ActivityKind.VIDEO)) {
            return Optional.of(Rejection.VIDEO_OFF);
        }
        if (moreScreen && !mayShareScreen(session, actor)) {
            return Optional.of(Rejection.SCREEN_NOT_ASKED);
        }
        return Optional.empty();
    }

    /// The primary agent and the customer who is helped (rule VID-1).
    private static boolean sendsPictures(Session session, Participant actor) {
        return actor.role() == Role.PRIMARY
                || session.helped()
                        .filter(customer -> customer.id().equals(actor.id()))
                        .isPresent();
    }

    /// The customer's leave is that of the customer who gave it.
    private static boolean mayShareScreen(Session session, Participant actor) {
        return session.activity(Activities.screenOf(actor.role())) instanceof Activity.On on
                && on.consent()
                        .flatMap(session.ledger()::find)
                        .map(consent -> consent.of().equals(actor.id()))
                        .orElse(actor.role() == Role.PRIMARY);
    }

    private static boolean endsScreen(Participant actor, Media before, Command.ChangeMedia change) {
        boolean off = change.screen().filter(on -> !on).isPresent();
        return off && (before.screen() || change.problem().isPresent());
    }

    private static void stopScreen(Draft draft, Participant actor, Optional<MediaProblem> problem) {
        ActivityKind kind = Activities.screenOf(actor.role());
        boolean own =
                draft.session().activity(kind) instanceof Activity.On on
                        && on.consent()
                                .map(leave -> Consents.isOf(draft, leave, actor))
                                .orElseGet(() -> on.by().equals(actor.id()));
        if (own) {
            Activities.stop(
                    draft,
                    kind,
                    problem.isPresent() ? StopCause.PROBLEM : StopCause.STOPPED_BY_OWNER,
                    problem.map(ActivityProblem.Reported::new));
        }
    }

    /// A problem belongs to what the report turns off; one that names nothing, to all that is on.
    private static void report(
            Draft draft, Participant actor, Command.ChangeMedia change, MediaProblem problem) {
        List<ActivityKind> about = new ArrayList<>();
        change.voice().ifPresent(_ -> about.add(ActivityKind.VOICE));
        change.camera().ifPresent(_ -> about.add(ActivityKind.VIDEO));
        if (about.isEmpty() && change.screen().isEmpty()) {
            about.addAll(SENT);
        }
        about.stream()
                .filter(draft.session()::isOn)
                .forEach(
                        kind ->
                                draft.emit(
                                        new Event.MediaFailed(
                                                actor.id(), kind, problem, draft.at())));
    }

    private MediaRules() {}
}
