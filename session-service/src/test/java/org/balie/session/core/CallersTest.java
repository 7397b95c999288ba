package org.balie.session.core;

import static org.balie.session.core.Scene.NADIA;
import static org.balie.session.core.Scene.OMAR;
import static org.balie.session.core.Scene.P1;
import static org.balie.session.core.Scene.at;
import static org.balie.session.core.Scene.helping;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Parties of telephone calls who are brought into a session.
@Tag("TEL-17")
class CallersTest {

    private static final UUID CALL = new UUID(0, 33);
    private static final String NUMBER = "+31612345678";

    private static Command join(Person.Agent by, int second) {
        return new Command.JoinByTelephone(CALL, by.id(), NUMBER, at(second));
    }

    @Test
    void everybody_in_the_session_reads_who_joined_by_telephone() {
        Story story =
                Story.given(helping())
                        .when(join(NADIA, 10))
                        .then(new Event.JoinedByTelephone(CALL, P1, NUMBER, at(10)));

        Line.Notice line = (Line.Notice) story.session().lines().getLast();
        assertEquals(NoticeCode.JOINED_BY_TELEPHONE, line.code());
        assertEquals(NADIA.name(), line.name());
        assertEquals(NUMBER, line.text());
    }

    @Test
    void a_colleague_outside_the_session_brings_a_caller_to_the_one_who_has_it() {
        Story.given(helping())
                .when(join(OMAR, 10))
                .then(new Event.JoinedByTelephone(CALL, P1, NUMBER, at(10)));
    }

    @Test
    void everybody_reads_that_the_call_of_one_who_joined_is_over() {
        Story story =
                Story.given(helping())
                        .when(join(NADIA, 10))
                        .when(leave(20))
                        .then(new Event.LeftByTelephone(CALL, P1, NUMBER, at(20)));

        Line.Notice line = (Line.Notice) story.session().lines().getLast();
        assertEquals(NoticeCode.LEFT_BY_TELEPHONE, line.code());
        assertEquals(NUMBER, line.text());
        story.when(leave(30)).thenNothing();
    }

    @Test
    void a_call_of_which_nobody_joined_is_no_news() {
        Story.given(helping()).when(leave(10)).thenNothing();
    }

    @Test
    void nobody_leaves_what_has_ended() {
        Story.given(helping())
                .when(join(NADIA, 10))
                .when(new Command.EndSession(NADIA, Optional.empty(), at(15)))
                .when(leave(20))
                .thenNothing();
    }

    private static Command leave(int second) {
        return new Command.LeaveByTelephone(CALL, at(second));
    }

    @Test
    void nobody_joins_what_has_ended() {
        Story.given(helping())
                .when(new Command.EndSession(NADIA, Optional.empty(), at(5)))
                .when(join(NADIA, 10))
                .thenNothing();
    }

    @Test
    void nobody_joins_what_never_was() {
        assertEquals(
                new Decision.Rejected(Rejection.NOT_FOUND),
                Decider.decide(Optional.empty(), join(NADIA, 10), Scene.TERMS));
    }
}
