package org.balie.session.core;

import static org.balie.session.core.Scene.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.balie.session.core.Command.AnswerConsent.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RecordingTest {
    private static final ActivityKind RECORDING = ActivityKind.RECORDING;
    private static final ConsentId C1 = consent("c1");
    private static final ConsentId C2 = consent("c2");

    @Test
    @Tag("REC-1")
    @Tag("SES-8")
    void recording_asks_first() {
        asked().then(new Event.ConsentAsked(C1, RECORDING, P1, P2, at(61), at(1)));
    }

    @Test
    @Tag("REC-1")
    @Tag("SES-8")
    void recording_starts_when_the_customer_allows_it_and_waits_for_nothing() {
        Story story =
                asked().when(new Command.AnswerConsent(JAN, C1, Reply.ALLOW, at(5)))
                        .then(
                                new Event.ConsentAnswered(
                                        C1, RECORDING, Consent.Answer.ALLOWED, false, at(5)),
                                new Event.ActivityStarted(
                                        RECORDING, P1, Optional.of(C1), Optional.empty(), at(5)));
        assertEquals(Optional.empty(), story.session().nextDeadline());
    }

    @Test
    @Tag("REC-1")
    void site_that_needs_no_consent_records_unasked() {
        Story.given(helping())
                .when(unasked(1))
                .then(
                        new Event.ActivityStarted(
                                RECORDING, P1, Optional.empty(), Optional.empty(), at(1)));
    }

    @Test
    @Tag("REC-1")
    void site_that_needs_no_consent_records_before_a_customer_comes() {
        Story.given(outbound(false))
                .when(unasked(1))
                .then(
                        new Event.ActivityStarted(
                                RECORDING, P1, Optional.empty(), Optional.empty(), at(1)));
    }

    @Test
    @Tag("REC-1")
    @Tag("SES-5")
    void only_the_primary_agent_starts_it() {
        Story.given(assisted())
                .when(new Command.StartActivity(OMAR, RECORDING, C1, at(1)))
                .thenRejected(Rejection.PRIMARY_ONLY)
                .when(new Command.StartActivity(JAN, RECORDING, C1, at(1)))
                .thenRejected(Rejection.PRIMARY_ONLY);
    }

    @Test
    @Tag("ADM-4")
    void queue_can_switch_it_off() {
        Request silent =
                new Request(REQUEST.id(), REQUEST.queueId(), "Billing", List.of(RECORDING));
        Story.given(
                        List.of(
                                new Event.Started(
                                        SESSION,
                                        SITE,
                                        NUMBER,
                                        Optional.of(silent),
                                        NADIA,
                                        Optional.of(CARD),
                                        "Billing",
                                        List.of(),
                                        false,
                                        at(120),
                                        T0)),
                        joined(P1, NADIA, Role.PRIMARY).toArray(Event[]::new))
                .when(unasked(1))
                .thenRejected(Rejection.FEATURE_OFF);
    }

    @Test
    @Tag("REC-1")
    @Tag("SES-8")
    void revoking_stops_it_at_once() {
        running()
                .when(new Command.RevokeConsent(JAN, Optional.of(RECORDING), at(9)))
                .then(
                        new Event.ConsentRevoked(C1, RECORDING, at(9)),
                        new Event.ActivityStopped(
                                RECORDING,
                                P1,
                                StopCause.CONSENT_REVOKED,
                                Optional.of(new ActivityProblem.ConsentRevoked()),
                                at(9)));
    }

    @Test
    @Tag("SES-8")
    void stopping_everything_stops_it_too() {
        Story story = running().when(new Command.RevokeConsent(JAN, Optional.empty(), at(9)));
        assertTrue(story.session().activity(RECORDING) instanceof Activity.Off);
    }

    @Test
    @Tag("SES-5")
    void handing_over_control_stops_it() {
        running()
                .when(
                        new Command.HandOverControl(
                                NADIA, P3, Command.HandOverControl.Then.STAY, at(9)))
                .then(
                        stopped(StopCause.CONTROL_HANDED_OVER, 9),
                        new Event.ControlHandedOver(P1, P3, at(9)));
    }

    @Test
    @Tag("SES-10")
    void losing_the_agent_stops_it() {
        running()
                .when(new Command.Leave(NADIA, at(9)))
                .then(
                        new Event.Left(P1, LeaveCause.LEFT, at(9)),
                        stopped(StopCause.PRIMARY_GONE, 9),
                        new Event.ControlOffered(P1, List.of(P3), at(39), at(9)));
    }

    @Test
    @Tag("SES-8")
    void leave_goes_with_the_customer_who_gave_it() {
        running()
                .when(new Command.Leave(JAN, at(9)))
                .then(
                        stopped(StopCause.CUSTOMER_GONE, 9),
                        new Event.Left(P2, LeaveCause.LEFT, at(9)));
    }

    @Test
    @Tag("SES-8")
    void question_goes_with_the_customer_who_was_asked() {
        asked().when(new Command.Leave(JAN, at(9)))
                .then(
                        new Event.ConsentAnswered(
                                C1, RECORDING, Consent.Answer.EXPIRED, false, at(9)),
                        new Event.Left(P2, LeaveCause.LEFT, at(9)));
    }

    @Test
    @Tag("REC-1")
    void recording_that_nobody_had_to_allow_outlives_the_customer() {
        Story.given(assisted())
                .when(unasked(1))
                .when(new Command.Leave(JAN, at(9)))
                .then(new Event.Left(P2, LeaveCause.LEFT, at(9)));
    }

    @Test
    @Tag("REC-1")
    void end_of_the_session_ends_it() {
        Story story = running().when(new Command.EndSession(NADIA, Optional.empty(), at(9)));
        assertEquals(stopped(StopCause.SESSION_ENDED, 9), story.events().getFirst());
    }

    @Test
    @Tag("VID-1")
    void camera_that_fails_is_no_fault_of_the_recording() {
        Story story =
                running()
                        .when(
                                new Command.ChangeMedia(
                                        JAN,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(MediaProblem.NO_ROUTE),
                                        at(9)))
                        .thenNothing();
        assertTrue(story.session().isOn(RECORDING));
    }

    @Test
    @Tag("REC-1")
    void screen_that_must_be_recorded_and_is_not_is_hidden() {
        Story.given(viewing())
                .when(new Command.HideUnrecorded(at(20)))
                .then(
                        new Event.ActivityStopped(
                                ActivityKind.VIEW_SCREEN,
                                P1,
                                StopCause.NOT_RECORDED,
                                Optional.of(new ActivityProblem.NotRecorded()),
                                at(20)))
                .when(new Command.HideUnrecorded(at(21)))
                .thenNothing();
    }

    private static Story asked() {
        return Story.given(assisted()).when(new Command.StartActivity(NADIA, RECORDING, C1, at(1)));
    }

    private static Story running() {
        return asked().when(new Command.AnswerConsent(JAN, C1, Reply.ALLOW, at(5)));
    }

    private static Command unasked(int second) {
        return new Command.StartActivity(
                NADIA, RECORDING, C2, RecordingConsent.NOT_NEEDED, at(second));
    }

    private static Event.ActivityStopped stopped(StopCause cause, int second) {
        return new Event.ActivityStopped(RECORDING, P1, cause, Optional.empty(), at(second));
    }
}
