package org.balie.session.core;

import static org.balie.session.core.Scene.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChatTest {
    @Test
    @Tag("CHT-1")
    void customer_and_agent_write_to_all() {
        Story story =
                Story.given(helping())
                        .when(post(JAN, Optional.empty(), "Hello", "j1", 1))
                        .then(new Event.MessagePosted(P2, Optional.empty(), "Hello", "j1", at(1)));
        assertEquals(
                new Line.Text(3, P2, "Jan", Optional.empty(), "Hello", "j1", at(1)),
                story.session().lines().getLast());
    }

    @Test
    @Tag("CHT-1")
    void private_line_is_for_its_two_people_only() {
        Story story = Story.given(assisted()).when(post(OMAR, Optional.of(P1), "Psst", "o1", 1));
        Line line = story.session().lines().getLast();
        assertTrue(line.isFor(P1));
        assertTrue(line.isFor(P3));
        assertFalse(line.isFor(P2));
    }

    @Test
    @Tag("CHT-1")
    void message_sent_twice_stands_once() {
        Story.given(helping())
                .when(post(JAN, Optional.empty(), "Hello", "j1", 1))
                .when(post(JAN, Optional.empty(), "Hello", "j1", 2))
                .thenNothing()
                .when(post(NADIA, Optional.empty(), "Hello", "j1", 3))
                .then(new Event.MessagePosted(P1, Optional.empty(), "Hello", "j1", at(3)));
    }

    @Test
    @Tag("CHT-1")
    void nobody_writes_to_oneself_or_to_somebody_who_is_not_there() {
        Story.given(helping())
                .when(post(JAN, Optional.of(P2), "me", "j1", 1))
                .thenRejected(Rejection.NO_SUCH_PARTICIPANT)
                .when(post(JAN, Optional.of(P3), "who", "j2", 1))
                .thenRejected(Rejection.NO_SUCH_PARTICIPANT)
                .when(post(MIA, Optional.empty(), "hi", "m1", 1))
                .thenRejected(Rejection.NOT_FOUND);
    }

    @Test
    @Tag("CHT-1")
    void system_lines_tell_joins_and_consents_among_the_rest() {
        Session session = Story.given(viewing()).session();
        assertEquals(
                IntStream.rangeClosed(1, 6).boxed().toList(),
                session.lines().stream().map(Line::number).toList());
        assertEquals(
                new Line.Notice(5, NoticeCode.CONSENT_ALLOWED, P2, "Jan", "view-screen", T0),
                session.lines().get(4));
    }

    @Test
    void chat_has_an_end() {
        Story story = Story.given(helping());
        int left = TERMS.lines() - story.session().lines().size();
        for (int i = 0; i < left; i++) {
            story.when(post(JAN, Optional.empty(), "again", "j" + i, i));
        }
        story.when(post(JAN, Optional.empty(), "again", "last", 200))
                .thenRejected(Rejection.CHAT_FULL);
    }

    private static Command.PostMessage post(
            Person by, Optional<ParticipantId> to, String text, String mark, int second) {
        return new Command.PostMessage(by, to, text, mark, at(second));
    }
}
