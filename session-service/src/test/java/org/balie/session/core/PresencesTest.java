package org.balie.session.core;

import static org.balie.session.core.Scene.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PresencesTest {
    @Test
    @Tag("SES-2")
    void agent_who_opens_a_running_session_joins_as_assistant() {
        Story.given(helping())
                .when(new Command.Connect(OMAR, socketOf(OMAR), at(1)))
                .then(
                        new Event.Joined(P3, OMAR, Role.ASSISTANT, at(1)),
                        new Event.ConnectionOpened(P3, socketOf(OMAR), at(1)));
    }

    @Test
    @Tag("SES-2")
    void customer_joins_an_outbound_session_by_its_number() {
        Story.given(outbound(false))
                .when(new Command.Connect(JAN, socketOf(JAN), at(1)))
                .then(
                        new Event.Joined(P2, JAN, Role.CUSTOMER, at(1)),
                        new Event.ConnectionOpened(P2, socketOf(JAN), at(1)));
    }

    @Test
    void visitor_who_calls_himself_by_an_agents_id_is_a_customer() {
        Person impostor = new Person.Visitor(NADIA.id(), "Nadia");
        Story.given(helping())
                .when(new Command.Connect(impostor, socketOf(OMAR), at(1)))
                .then(
                        new Event.Joined(P3, impostor, Role.CUSTOMER, at(1)),
                        new Event.ConnectionOpened(P3, socketOf(OMAR), at(1)));
    }

    @Test
    @Tag("SES-2")
    void with_approval_a_newcomer_waits_in_the_lobby_until_admitted() {
        Story story =
                Story.given(outbound(true))
                        .when(new Command.Connect(JAN, socketOf(JAN), at(1)))
                        .then(
                                new Event.LobbyEntered(P2, JAN, Role.CUSTOMER, at(601), at(1)),
                                new Event.ConnectionOpened(P2, socketOf(JAN), at(1)));
        story.when(new Command.PostMessage(JAN, Optional.empty(), "let me in", "c1", at(2)))
                .thenRejected(Rejection.NOT_IN_SESSION);
        story.when(new Command.Admit(JAN, P2, at(3))).thenRejected(Rejection.NOT_IN_SESSION);
        story.when(new Command.Admit(NADIA, P2, at(4)))
                .then(new Event.Joined(P2, JAN, Role.CUSTOMER, at(4)));
    }

    @Test
    @Tag("SES-2")
    void refused_newcomer_stays_out() {
        Story.given(outbound(true))
                .when(new Command.Connect(JAN, socketOf(JAN), at(1)))
                .when(new Command.Refuse(NADIA, P2, at(2)))
                .then(new Event.Left(P2, LeaveCause.REFUSED, at(2)))
                .when(new Command.Connect(JAN, socketOf(JAN), at(3)))
                .thenRejected(Rejection.JOIN_REFUSED);
    }

    @Test
    @Tag("SES-2")
    void lobby_ends_by_itself_and_may_be_entered_again() {
        Story.given(outbound(true))
                .when(new Command.Connect(JAN, socketOf(JAN), at(1)))
                .when(new Command.PassTime(at(601)))
                .then(new Event.Left(P2, LeaveCause.NOT_ANSWERED, at(601)))
                .when(new Command.Connect(JAN, socketOf(JAN), at(602)))
                .then(
                        new Event.LobbyEntered(P2, JAN, Role.CUSTOMER, at(1202), at(602)),
                        new Event.ConnectionOpened(P2, socketOf(JAN), at(602)));
    }

    @Test
    @Tag("SES-6")
    @Tag("SES-11")
    void customer_leaves_and_comes_back_to_the_same_place() {
        Story.given(helping())
                .when(new Command.Leave(JAN, at(5)))
                .then(new Event.Left(P2, LeaveCause.LEFT, at(5)))
                .when(new Command.Connect(JAN, socketOf(JAN), at(400)))
                .then(
                        new Event.Joined(P2, JAN, Role.CUSTOMER, at(400)),
                        new Event.ConnectionOpened(P2, socketOf(JAN), at(400)));
    }

    @Test
    @Tag("SES-11")
    void reload_is_no_departure() {
        Connection fresh = new Connection(id("fresh"), "replica-a");
        Story.given(helping())
                .when(new Command.Disconnect(socketOf(JAN).id(), at(5)))
                .then(
                        new Event.ConnectionClosed(P2, socketOf(JAN).id(), at(5)),
                        new Event.ConnectionLost(P2, at(125), at(5)))
                .when(new Command.Connect(JAN, fresh, at(7)))
                .then(new Event.CameBack(P2, at(7)), new Event.ConnectionOpened(P2, fresh, at(7)));
    }

    @Test
    void second_tab_keeps_its_person_in_when_the_first_closes() {
        Connection tab = new Connection(id("tab"), "replica-b");
        Story.given(helping())
                .when(new Command.Connect(JAN, tab, at(1)))
                .then(new Event.ConnectionOpened(P2, tab, at(1)))
                .when(new Command.Disconnect(socketOf(JAN).id(), at(2)))
                .then(new Event.ConnectionClosed(P2, socketOf(JAN).id(), at(2)));
    }

    @Test
    void a_replica_that_dies_takes_its_connections_along() {
        Story.given(helping())
                .when(new Command.LoseReplica("replica-a", at(5)))
                .then(
                        new Event.ConnectionClosed(P1, socketOf(NADIA).id(), at(5)),
                        new Event.ConnectionLost(P1, at(125), at(5)),
                        new Event.ConnectionClosed(P2, socketOf(JAN).id(), at(5)),
                        new Event.ConnectionLost(P2, at(125), at(5)),
                        new Event.Deserted(at(1805), at(5)));
    }

    @Test
    void customer_who_does_not_come_back_has_left() {
        Story.given(helping())
                .when(new Command.Disconnect(socketOf(JAN).id(), at(5)))
                .when(new Command.PassTime(at(124)))
                .thenNothing()
                .when(new Command.PassTime(at(125)))
                .then(new Event.Left(P2, LeaveCause.CONNECTION_LOST, at(125)));
    }

    @Test
    void empty_session_ends_after_a_long_time() {
        Story story = Story.given(outbound(false)).when(new Command.Leave(NADIA, at(5)));
        assertEquals(EndCause.NOBODY_LEFT, story.session().ending().orElseThrow().cause());
        Story waiting = Story.given(StartsTest.returned());
        waiting.when(new Command.LoseReplica("replica-a", at(200)))
                .when(new Command.PassTime(at(320)));
        assertEquals(EndCause.CUSTOMER_GONE, waiting.session().ending().orElseThrow().cause());
    }

    @Test
    void session_is_full_at_its_limit() {
        Story story = Story.given(helping());
        for (int i = 3; i <= TERMS.present(); i++) {
            Person.Agent more = new Person.Agent("agent-" + i, "Agent " + i);
            story.when(new Command.Connect(more, socketOf(more), at(i)));
        }
        story.when(new Command.Connect(PIA, socketOf(PIA), at(9)))
                .thenRejected(Rejection.SESSION_FULL);
    }

    @Test
    void stranger_does_not_see_an_ended_session_and_a_member_does() {
        Story.given(helping(), new Event.Ended(EndCause.ENDED_BY_AGENT, Optional.of(P1), at(9)))
                .when(new Command.Connect(OMAR, socketOf(OMAR), at(10)))
                .thenRejected(Rejection.NOT_FOUND)
                .when(new Command.Connect(JAN, socketOf(JAN), at(10)))
                .thenNothing();
    }
}
