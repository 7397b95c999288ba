package org.balie.reporting.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.SessionEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("REP-2")
@Tag("REP-3")
class FoldTest {
    private static final Viewer SUPERVISOR = new Viewer.WholeSite(Story.SITE);
    private static final RowRule ROWS = new RowRule(Story.RULE);

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_order_with_repeats_gives_the_same_facts(int seed) {
        var random = new Random(seed);
        var floor = both();
        var session = Story.session();

        assertEquals(
                RequestFacts.of(Story.FIRST, Story.first()),
                RequestFacts.of(Story.FIRST, Story.shuffledWithRepeats(Story.first(), random)));
        assertEquals(
                SessionFacts.of(Story.SESSION, session),
                SessionFacts.of(Story.SESSION, Story.shuffledWithRepeats(session, random)));
        assertEquals(
                SessionDetails.of(floor, session, Map.of(), SUPERVISOR),
                SessionDetails.of(
                        Story.shuffledWithRepeats(floor, random),
                        Story.shuffledWithRepeats(session, random),
                        Map.of(),
                        SUPERVISOR));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_both_topics_tell_may_interleave_in_any_way(int seed) {
        var random = new Random(seed);
        var expected = rows(both(), Story.session());
        var arrivals =
                Story.shuffledWithRepeats(
                        Stream.<Numbered<?>>concat(both().stream(), Story.session().stream())
                                .toList(),
                        random);
        var floor = new ArrayList<Numbered<AcdEvent>>();
        var session = new ArrayList<Numbered<SessionEvent>>();
        var last = List.<ReportRow>of();
        for (var arrival : arrivals) {
            switch (arrival.event()) {
                case AcdEvent e -> floor.add(new Numbered<>(arrival.sequence(), e));
                case SessionEvent e -> session.add(new Numbered<>(arrival.sequence(), e));
                default -> throw new IllegalStateException("neither topic tells " + arrival);
            }
            last = rows(floor, session);
        }
        assertEquals(expected, last);
    }

    @Test
    void events_that_do_not_shape_a_row_change_none() {
        var shaping =
                Story.session().stream()
                        .filter(told -> SessionFacts.shapesRow(told.event()))
                        .toList();
        assertEquals(rows(both(), Story.session()), rows(both(), shaping));
    }

    private static List<Numbered<AcdEvent>> both() {
        return Stream.concat(Story.first().stream(), Story.second().stream()).toList();
    }

    private static List<ReportRow> rows(
            List<Numbered<AcdEvent>> floor, List<Numbered<SessionEvent>> told) {
        var session = SessionFacts.of(Story.SESSION, told);
        return Stream.of(Story.FIRST, Story.SECOND)
                .flatMap(
                        id -> {
                            var about =
                                    floor.stream()
                                            .filter(
                                                    e ->
                                                            RequestFacts.requestOf(e.event())
                                                                    .filter(id::equals)
                                                                    .isPresent())
                                            .toList();
                            return RequestFacts.of(id, about).stream();
                        })
                .flatMap(request -> ROWS.ofRequest(request, session).stream())
                .toList();
    }
}
