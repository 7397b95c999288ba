package org.balie.session.core;

import static org.balie.session.core.Scene.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.balie.session.core.Command.HandOverControl.Then;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ControlsTest {
    @Test
    @Tag("SES-5")
    void handing_over_stops_what_is_shared_and_voice_goes_on() {
        Story story =
                Story.given(
                                viewing(),
                                on(ActivityKind.VOICE, P1),
                                on(ActivityKind.VIDEO, P1),
                                on(ActivityKind.SHOW_SCREEN, P1))
                        .when(new Command.HandOverControl(NADIA, P3, Then.STAY, at(9)))
                        .then(
                                stopped(ActivityKind.VIEW_SCREEN, StopCause.CONTROL_HANDED_OVER, 9),
                                stopped(ActivityKind.SHOW_SCREEN, StopCause.CONTROL_HANDED_OVER, 9),
                                stopped(ActivityKind.VIDEO, StopCause.CONTROL_HANDED_OVER, 9),
                                new Event.ControlHandedOver(P1, P3, at(9)));
        assertTrue(story.session().isOn(ActivityKind.VOICE));
        assertEquals(Role.ASSISTANT, story.session().people().get(P1).role());
        assertEquals(Role.PRIMARY, story.session().people().get(P3).role());
    }

    @Test
    @Tag("SES-5")
    void former_primary_may_leave_and_cannot_end_the_session() {
        Story.given(assisted())
                .when(new Command.HandOverControl(NADIA, P3, Then.STAY, at(9)))
                .when(new Command.EndSession(NADIA, Optional.empty(), at(10)))
                .thenRejected(Rejection.PRIMARY_ONLY);
        Story.given(assisted())
                .when(new Command.HandOverControl(NADIA, P3, Then.LEAVE, at(9)))
                .then(
                        new Event.ControlHandedOver(P1, P3, at(9)),
                        new Event.Left(P1, LeaveCause.LEFT, at(9)));
    }

    @Test
    @Tag("SES-5")
    void control_can_be_handed_back() {
        Story story =
                Story.given(assisted())
                        .when(new Command.HandOverControl(NADIA, P3, Then.STAY, at(9)))
                        .when(new Command.HandOverControl(OMAR, P1, Then.STAY, at(12)))
                        .then(new Event.ControlHandedOver(P3, P1, at(12)));
        assertEquals(P1, story.session().primary().orElseThrow().id());
    }

    @Test
    @Tag("SES-5")
    void control_goes_to_assistants_only() {
        Story.given(assisted())
                .when(new Command.HandOverControl(NADIA, P2, Then.STAY, at(9)))
                .thenRejected(Rejection.NOT_AN_ASSISTANT)
                .when(new Command.HandOverControl(NADIA, new ParticipantId(9), Then.STAY, at(9)))
                .thenRejected(Rejection.NO_SUCH_PARTICIPANT)
                .when(new Command.HandOverControl(OMAR, P3, Then.STAY, at(9)))
                .thenRejected(Rejection.PRIMARY_ONLY);
    }

    @Test
    @Tag("SES-10")
    void primary_who_comes_back_within_the_grace_time_still_holds_control() {
        Story story =
                lost(assisted())
                        .when(new Command.Connect(NADIA, socketOf(NADIA), at(119)))
                        .then(
                                new Event.CameBack(P1, at(119)),
                                new Event.ConnectionOpened(P1, socketOf(NADIA), at(119)));
        assertEquals(P1, story.session().primary().orElseThrow().id());
    }

    @Test
    @Tag("SES-10")
    void after_the_grace_time_control_is_offered_to_assistants_who_are_there() {
        lost(assisted())
                .when(new Command.PassTime(at(120)))
                .then(
                        new Event.Left(P1, LeaveCause.CONNECTION_LOST, at(120)),
                        new Event.ControlOffered(P1, List.of(P3), at(150), at(120)))
                .when(new Command.TakeControl(JAN, at(121)))
                .thenRejected(Rejection.AGENTS_ONLY)
                .when(new Command.TakeControl(OMAR, at(122)))
                .then(new Event.ControlTaken(P1, P3, at(122)));
    }

    @Test
    @Tag("SES-10")
    void former_primary_who_comes_back_during_the_offer_has_control_again() {
        lost(assisted())
                .when(new Command.PassTime(at(120)))
                .when(new Command.Connect(NADIA, socketOf(NADIA), at(130)))
                .then(
                        new Event.Joined(P1, NADIA, Role.PRIMARY, at(130)),
                        new Event.ConnectionOpened(P1, socketOf(NADIA), at(130)),
                        new Event.ControlKept(P1, at(130)))
                .when(new Command.TakeControl(OMAR, at(131)))
                .thenRejected(Rejection.CONTROL_NOT_OFFERED);
    }

    @Test
    @Tag("SES-10")
    void two_assistants_take_control_and_one_wins() {
        Story story =
                lost(assisted())
                        .when(new Command.Connect(PIA, socketOf(PIA), at(60)))
                        .when(new Command.PassTime(at(120)))
                        .when(new Command.TakeControl(PIA, at(121)))
                        .when(new Command.TakeControl(OMAR, at(121)))
                        .thenRejected(Rejection.CONTROL_NOT_OFFERED);
        assertEquals(PIA, story.session().primary().orElseThrow().person());
    }

    @Test
    @Tag("SES-10")
    void assistant_who_joins_during_the_offer_is_asked_too() {
        lost(assisted())
                .when(new Command.PassTime(at(120)))
                .when(new Command.Connect(PIA, socketOf(PIA), at(125)))
                .then(
                        new Event.Joined(new ParticipantId(4), PIA, Role.ASSISTANT, at(125)),
                        new Event.ConnectionOpened(new ParticipantId(4), socketOf(PIA), at(125)),
                        new Event.ControlOffered(
                                P1, List.of(P3, new ParticipantId(4)), at(150), at(125)));
    }

    @Test
    @Tag("SES-10")
    void offer_that_nobody_takes_returns_the_customer_to_the_queue() {
        lost(assisted())
                .when(new Command.PassTime(at(120)))
                .when(new Command.PassTime(at(150)))
                .then(new Event.ReturnedToQueue(P1, "billing", at(150 + 14400), at(150)));
    }

    @Test
    @Tag("SES-10")
    void last_assistant_who_leaves_during_the_offer_returns_it_at_once() {
        lost(assisted())
                .when(new Command.PassTime(at(120)))
                .when(new Command.Leave(OMAR, at(130)))
                .then(
                        new Event.Left(P3, LeaveCause.LEFT, at(130)),
                        new Event.ReturnedToQueue(P1, "billing", at(130 + 14400), at(130)));
    }

    @Test
    @Tag("SES-10")
    void voice_call_ends_when_nobody_is_left_to_end_it() {
        lost(helping(), on(ActivityKind.VOICE, P1))
                .when(new Command.PassTime(at(120)))
                .then(
                        new Event.Left(P1, LeaveCause.CONNECTION_LOST, at(120)),
                        stopped(ActivityKind.VOICE, StopCause.PRIMARY_GONE, 120),
                        new Event.ReturnedToQueue(P1, "billing", at(120 + 14400), at(120)));
    }

    @Test
    @Tag("SES-10")
    void outbound_session_has_no_queue_and_ends() {
        Story.given(outbound(false))
                .when(new Command.Connect(JAN, socketOf(JAN), at(1)))
                .when(new Command.Disconnect(socketOf(NADIA).id(), at(2)))
                .when(new Command.PassTime(at(122)))
                .then(
                        new Event.Left(P1, LeaveCause.CONNECTION_LOST, at(122)),
                        new Event.Left(P2, LeaveCause.SESSION_ENDED, at(122)),
                        new Event.Ended(EndCause.NOBODY_LEFT, Optional.empty(), at(122)));
    }

    @Test
    @Tag("SES-10")
    void request_that_is_given_up_ends_the_session_it_was_for() {
        Story story =
                Story.given(StartsTest.returned())
                        .when(new Command.NoteRequest(id("second"), at(121)))
                        .then(new Event.RequestMade(id("second"), at(121)))
                        .when(new Command.GiveUpRequest(id("other"), EndCause.NOBODY_LEFT, at(200)))
                        .thenNothing()
                        .when(
                                new Command.GiveUpRequest(
                                        id("second"), EndCause.NOBODY_LEFT, at(200)));
        assertEquals(EndCause.NOBODY_LEFT, story.session().ending().orElseThrow().cause());
    }

    private static Story lost(List<Event> events, Event... more) {
        return Story.given(events, more).when(new Command.Disconnect(socketOf(NADIA).id(), T0));
    }

    private static Event.ActivityStopped stopped(ActivityKind kind, StopCause cause, int second) {
        return new Event.ActivityStopped(kind, P1, cause, Optional.empty(), at(second));
    }
}
