package org.balie.session.core;

import static org.balie.session.core.Scene.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.balie.session.core.Command.NotesDraft;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EndsTest {
    @Test
    @Tag("SES-6")
    void primary_ends_and_everything_stops() {
        Story story =
                Story.given(viewing())
                        .when(new Command.EndSession(NADIA, Optional.empty(), at(9)))
                        .then(
                                new Event.ActivityStopped(
                                        ActivityKind.VIEW_SCREEN,
                                        P1,
                                        StopCause.SESSION_ENDED,
                                        Optional.empty(),
                                        at(9)),
                                new Event.Left(P1, LeaveCause.SESSION_ENDED, at(9)),
                                new Event.Left(P2, LeaveCause.SESSION_ENDED, at(9)),
                                new Event.Left(P3, LeaveCause.SESSION_ENDED, at(9)),
                                new Event.Ended(EndCause.ENDED_BY_AGENT, Optional.of(P1), at(9)));
        assertEquals(Optional.empty(), story.session().nextDeadline());
    }

    @Test
    @Tag("SES-6")
    void nobody_but_the_primary_ends() {
        Story.given(assisted())
                .when(new Command.EndSession(OMAR, Optional.empty(), at(9)))
                .thenRejected(Rejection.PRIMARY_ONLY)
                .when(new Command.EndSession(JAN, Optional.empty(), at(9)))
                .thenRejected(Rejection.PRIMARY_ONLY)
                .when(new Command.EndSession(PIA, Optional.empty(), at(9)))
                .thenRejected(Rejection.NOT_FOUND);
    }

    @Test
    @Tag("SES-7")
    void notes_written_on_an_old_version_overwrite_nothing() {
        Story.given(assisted())
                .when(notes(NADIA, "called back", 0, 1))
                .then(new Event.NotesSaved(P1, "called back", 1, at(1)))
                .when(notes(OMAR, "sent a form", 0, 2))
                .thenRejected(Rejection.NOTES_CHANGED)
                .when(notes(OMAR, "called back; sent a form", 1, 3))
                .then(new Event.NotesSaved(P3, "called back; sent a form", 2, at(3)))
                .when(notes(JAN, "all lies", 2, 4))
                .thenRejected(Rejection.AGENTS_ONLY);
    }

    @Test
    @Tag("SES-7")
    void notes_are_reviewed_when_ending_and_for_a_while_after() {
        Story story =
                Story.given(helping())
                        .when(
                                new Command.EndSession(
                                        NADIA, Optional.of(new NotesDraft("solved", 0)), at(9)));
        assertEquals("solved", story.session().notes().text());
        story.when(notes(NADIA, "solved for good", 1, 3608))
                .then(new Event.NotesSaved(P1, "solved for good", 2, at(3608)))
                .when(notes(NADIA, "too late", 2, 3609))
                .thenRejected(Rejection.SESSION_OVER);
    }

    @Test
    @Tag("SES-7")
    void session_does_not_end_over_notes_that_changed_meanwhile() {
        Story.given(helping(), new Event.NotesSaved(P1, "first", 1, T0))
                .when(
                        new Command.EndSession(
                                NADIA, Optional.of(new NotesDraft("second", 0)), at(9)))
                .thenRejected(Rejection.NOTES_CHANGED);
    }

    @Test
    @Tag("SES-9")
    void customer_rates_once_after_the_end() {
        Story.given(helping())
                .when(new Command.Rate(JAN, 5, "Thank you", at(8)))
                .thenRejected(Rejection.SESSION_RUNNING)
                .when(new Command.EndSession(NADIA, Optional.empty(), at(9)))
                .when(new Command.Rate(NADIA, 5, "I was great", at(10)))
                .thenRejected(Rejection.CUSTOMER_ONLY)
                .when(new Command.Rate(JAN, 5, "Thank you", at(11)))
                .then(new Event.Rated(P2, 5, "Thank you", at(11)))
                .when(new Command.Rate(JAN, 1, "On second thoughts", at(12)))
                .thenRejected(Rejection.ALREADY_RATED);
    }

    @Test
    void an_ended_session_takes_no_more_commands() {
        Story.given(helping())
                .when(new Command.EndSession(NADIA, Optional.empty(), at(9)))
                .when(new Command.PostMessage(JAN, Optional.empty(), "still there?", "j1", at(10)))
                .thenRejected(Rejection.SESSION_OVER)
                .when(new Command.Leave(JAN, at(10)))
                .thenRejected(Rejection.SESSION_OVER)
                .when(new Command.PassTime(at(99999)))
                .thenNothing();
    }

    private static Command.SaveNotes notes(Person by, String text, int version, int second) {
        return new Command.SaveNotes(by, new NotesDraft(text, version), at(second));
    }
}
