package org.balie.session.core;

import static org.balie.session.core.Scene.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StartsTest {
    private static final Request SECOND =
            new Request(id("second"), "billing", "Billing", List.of());

    @Test
    @Tag("SES-1")
    @Tag("ACD-11")
    void acceptance_starts_a_session_with_its_agent_and_customer_on_the_way() {
        Story story =
                Story.givenNothing()
                        .when(
                                new Command.AcceptRequest(
                                        SESSION, SITE, NUMBER, REQUEST, NADIA, CARD, T0))
                        .then(started(), new Event.Deserted(at(1800), T0));
        assertEquals(Role.PRIMARY, story.session().people().get(P1).role());
        assertEquals(new Presence.Expected(at(120)), story.session().people().get(P2).presence());
        assertEquals(Optional.of(at(120)), story.session().nextDeadline());
    }

    @Test
    @Tag("SES-1")
    void agent_starts_an_outbound_session_with_tracking_codes() {
        Story story =
                Story.givenNothing()
                        .when(
                                new Command.StartOutbound(
                                        SESSION,
                                        SITE,
                                        NUMBER,
                                        NADIA,
                                        "Your order",
                                        List.of("campaign-7"),
                                        true,
                                        T0))
                        .then(startedOutbound(true), new Event.Deserted(at(1800), T0));
        assertEquals(List.of("campaign-7"), story.session().opening().trackingCodes());
    }

    @Test
    void nothing_else_can_be_done_with_a_session_that_is_not() {
        Story.givenNothing()
                .when(new Command.Connect(JAN, socketOf(JAN), T0))
                .thenRejected(Rejection.NOT_FOUND);
    }

    @Test
    void acceptance_told_twice_changes_nothing() {
        Story.given(helping())
                .when(
                        new Command.AcceptRequest(
                                SESSION, SITE, "987654321", REQUEST, NADIA, CARD, at(1)))
                .thenNothing();
    }

    @Test
    @Tag("SES-10")
    void next_agent_of_a_returned_session_is_primary_in_the_same_session() {
        Story story =
                Story.given(returned())
                        .when(
                                new Command.AcceptRequest(
                                        SESSION, SITE, "987654321", SECOND, OMAR, CARD, at(130)))
                        .then(new Event.PrimaryAssigned(P3, OMAR, SECOND, at(250), at(130)));
        assertEquals(P3, story.session().primary().orElseThrow().id());
        assertEquals(NUMBER, story.session().opening().number());
        story.when(new Command.Connect(OMAR, socketOf(OMAR), at(131)))
                .then(
                        new Event.Joined(P3, OMAR, Role.PRIMARY, at(131)),
                        new Event.ConnectionOpened(P3, socketOf(OMAR), at(131)));
    }

    @Test
    @Tag("SES-10")
    void former_agent_who_waited_as_assistant_becomes_primary_by_accepting() {
        Story story =
                Story.given(
                                returned(),
                                new Event.Joined(P1, NADIA, Role.ASSISTANT, at(125)),
                                new Event.ConnectionOpened(P1, socketOf(NADIA), at(125)))
                        .when(
                                new Command.AcceptRequest(
                                        SESSION, SITE, NUMBER, SECOND, NADIA, CARD, at(130)));
        assertEquals(Role.PRIMARY, story.session().people().get(P1).role());
        assertEquals(new Presence.In(), story.session().people().get(P1).presence());
    }

    @Test
    void acceptance_while_somebody_holds_control_comes_too_late() {
        Story.given(helping())
                .when(new Command.AcceptRequest(SESSION, SITE, NUMBER, SECOND, OMAR, CARD, at(1)))
                .thenNothing();
    }

    @Test
    @Tag("SES-10")
    void agent_who_accepts_and_never_comes_gives_the_customer_back() {
        Story.given(
                        List.of(started()),
                        new Event.Joined(P2, JAN, Role.CUSTOMER, at(1)),
                        new Event.ConnectionOpened(P2, socketOf(JAN), at(1)))
                .when(new Command.PassTime(at(120)))
                .then(
                        new Event.Left(P1, LeaveCause.CONNECTION_LOST, at(120)),
                        new Event.ReturnedToQueue(P1, "billing", at(120 + 4 * 3600), at(120)));
    }

    static List<Event> returned() {
        List<Event> events = helping();
        events.add(new Event.ConnectionClosed(P1, socketOf(NADIA).id(), T0));
        events.add(new Event.ConnectionLost(P1, at(120), T0));
        events.add(new Event.Left(P1, LeaveCause.CONNECTION_LOST, at(120)));
        events.add(new Event.ReturnedToQueue(P1, "billing", at(120 + 4 * 3600), at(120)));
        return events;
    }
}
