package org.balie.reporting.core;

import static org.balie.reporting.core.Story.minute;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REP-2")
class SessionDetailsTest {
    private static final Viewer SUPERVISOR = new Viewer.WholeSite(Story.SITE);

    @Test
    void every_stay_of_a_participant_has_its_join_and_leave() {
        assertEquals(
                List.of(
                        new Visit(
                                "Nadia",
                                "primary",
                                minute(3),
                                Optional.of(minute(8)),
                                Optional.of("connection-lost")),
                        new Visit(
                                "Jan de Vries",
                                "customer",
                                minute(3),
                                Optional.of(minute(20)),
                                Optional.of("session-ended")),
                        new Visit(
                                "Mark",
                                "primary",
                                minute(12),
                                Optional.of(minute(20)),
                                Optional.of("session-ended"))),
                seenBy(SUPERVISOR).participants());
    }

    @Test
    @Tag("SES-7")
    void notes_show_how_each_author_left_them() {
        assertEquals(
                List.of(
                        new Note(minute(7), "Nadia", "Invoice is wrong"),
                        new Note(minute(18), "Mark", "Invoice is wrong. Corrected.")),
                seenBy(SUPERVISOR).notes());
    }

    @Test
    @Tag("SES-8")
    void consents_are_a_ledger() {
        assertEquals(
                List.of(
                        new ConsentEntry(minute(4), "view-screen", "asked", "Nadia"),
                        new ConsentEntry(minute(5), "view-screen", "allowed-everything", "")),
                seenBy(SUPERVISOR).consents());
    }

    @Test
    @Tag("REP-10")
    void private_line_shows_to_supervisor_and_author_and_not_to_another_agent() {
        assertEquals(List.of(1, 2), lines(SUPERVISOR));
        assertEquals(List.of(1, 2), lines(new Viewer.OwnSessions(Story.SITE, "nadia")));
        assertEquals(List.of(1), lines(new Viewer.OwnSessions(Story.SITE, "mark")));
    }

    @Test
    @Tag("REP-10")
    void private_line_is_not_in_the_time_line_either() {
        var mark = new Viewer.OwnSessions(Story.SITE, "mark");
        assertEquals(
                List.of("It says <b>error</b>"),
                seenBy(mark).timeline().stream()
                        .filter(entry -> entry.code().equals("chat"))
                        .map(TimelineEntry::text)
                        .toList());
    }

    @Test
    void time_line_joins_the_floor_and_the_session() {
        assertEquals(
                List.of(
                        "request-queued",
                        "offer-made",
                        "offer-lapsed",
                        "offer-accepted",
                        "session-started"),
                seenBy(SUPERVISOR).timeline().stream().map(TimelineEntry::code).limit(5).toList());
    }

    @Test
    void agent_whom_the_session_never_met_is_named_from_what_the_site_knows() {
        var names =
                seenBy(SUPERVISOR).timeline().stream()
                        .filter(entry -> entry.code().equals("offer-lapsed"))
                        .map(TimelineEntry::name)
                        .toList();
        assertEquals(List.of("Bo Berg"), names);
    }

    private static List<Integer> lines(Viewer viewer) {
        return seenBy(viewer).chat().stream().map(ChatLine::number).toList();
    }

    private static SessionDetails seenBy(Viewer viewer) {
        return SessionDetails.of(
                Stream.concat(Story.first().stream(), Story.second().stream()).toList(),
                Story.session(),
                Map.of("bo", "Bo Berg"),
                viewer);
    }
}
