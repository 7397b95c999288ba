package org.balie.session.core;

import java.util.Optional;

/// Starting and stopping what the primary agent starts (rules VOX-1, VID-1, SHR-1, SHR-3, REC-1),
/// as far as the queue has not switched it off (rule ADM-4).
final class Activities {
    static Decision start(Draft draft, Participant primary, Command.StartActivity start) {
        Session session = draft.session();
        if (session.featuresOff().contains(start.activity())) {
            return draft.reject(Rejection.FEATURE_OFF);
        }
        return switch (session.activity(start.activity())) {
            case Activity.Asked _, Activity.On _ -> draft.accept();
            case Activity.Off _ ->
                    switch (start.activity()) {
                        case VIEW_SCREEN -> Consents.ask(draft, primary, start);
                        case RECORDING ->
                                switch (start.recording()) {
                                    case ASK -> Consents.ask(draft, primary, start);
                                    case NOT_NEEDED -> beginUnasked(draft, primary, start);
                                };
                        case VOICE, VIDEO, SHOW_SCREEN -> beginUnasked(draft, primary, start);
                    };
        };
    }

    private static Decision beginUnasked(
            Draft draft, Participant primary, Command.StartActivity start) {
        begin(draft, start.activity(), primary.id(), Optional.empty());
        return draft.accept();
    }

    static void begin(
            Draft draft, ActivityKind kind, ParticipantId by, Optional<ConsentId> consent) {
        draft.emit(
                new Event.ActivityStarted(
                        kind,
                        by,
                        consent,
                        isScreen(kind)
                                ? Optional.of(draft.in(draft.terms().choosing()))
                                : Optional.empty(),
                        draft.at()));
    }

    static Decision stopByAgent(Draft draft, ActivityKind kind) {
        Consents.expire(draft, kind);
        stop(draft, kind, StopCause.STOPPED_BY_AGENT, Optional.empty());
        return draft.accept();
    }

    /// Stops it if it is on.
    static void stop(
            Draft draft, ActivityKind kind, StopCause cause, Optional<ActivityProblem> problem) {
        if (draft.session().activity(kind) instanceof Activity.On on) {
            draft.emit(new Event.ActivityStopped(kind, on.by(), cause, problem, draft.at()));
        }
    }

    /// Stops what does not outlive its primary agent; voice does (rule SES-5).
    static void stopShared(Draft draft, StopCause cause) {
        Consents.expire(draft, ActivityKind.VIEW_SCREEN);
        Consents.expire(draft, ActivityKind.RECORDING);
        stop(draft, ActivityKind.VIEW_SCREEN, cause, Optional.empty());
        stop(draft, ActivityKind.SHOW_SCREEN, cause, Optional.empty());
        stop(draft, ActivityKind.VIDEO, cause, Optional.empty());
        stop(draft, ActivityKind.RECORDING, cause, Optional.empty());
    }

    /// Nothing was recorded for a while at a site that lets nothing be seen unrecorded: the
    /// customer's screen is hidden until somebody asks for it again.
    static Decision hideUnrecorded(Draft draft) {
        stop(
                draft,
                ActivityKind.VIEW_SCREEN,
                StopCause.NOT_RECORDED,
                Optional.of(new ActivityProblem.NotRecorded()));
        return draft.accept();
    }

    static boolean isScreen(ActivityKind kind) {
        return switch (kind) {
            case VIEW_SCREEN, SHOW_SCREEN -> true;
            case VOICE, VIDEO, RECORDING -> false;
        };
    }

    /// The activity in which somebody of this role sends a screen.
    static ActivityKind screenOf(Role role) {
        return role.isAgent() ? ActivityKind.SHOW_SCREEN : ActivityKind.VIEW_SCREEN;
    }

    private Activities() {}
}
