package org.balie.benchmarks.waits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.balie.acd.core.FloorEvent;
import org.balie.acd.core.NumberedEvent;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Standing;
import org.balie.acd.json.CoreJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACD-5")
class SimulatedDayTest {
    private static final Shape OUTAGE = new Shape("outage", 12, 0.7, Shape.Outage.HALF_THE_AGENTS);

    private final List<NumberedEvent> journal = SimulatedDay.journal(OUTAGE, 7);

    @Test
    void the_same_seed_is_the_same_day() {
        assertEquals(journal, SimulatedDay.journal(OUTAGE, 7));
    }

    /// So the comparison is about what customers were really told, and where they really stood.
    @Test
    void from_events_alone_the_floors_predictor_says_what_the_floor_told() {
        Map<RequestId, Standing> standings = new HashMap<>();
        for (NumberedEvent numbered : journal) {
            if (numbered.event() instanceof FloorEvent.RequestQueued(var request)) {
                request.standing().ifPresent(how -> standings.put(request.id(), how));
            }
        }
        int told = 0;
        Map<QueueId, Predictor> delays = new HashMap<>();
        for (Happening happening : LineHistory.of(journal)) {
            Predictor ofQueue = delays.computeIfAbsent(happening.queue(), _ -> new Delays());
            if (happening instanceof Happening.Arrived arrived) {
                Standing standing = Objects.requireNonNull(standings.remove(arrived.request()));
                assertEquals(standing.position(), arrived.position());
                // The floor also keeps silent while nobody is at work.
                if (standing.told().isPresent()) {
                    assertEquals(standing.told(), ofQueue.estimate(arrived.position()));
                    told++;
                }
            }
            ofQueue.saw(happening);
        }
        assertTrue(standings.isEmpty(), standings::toString);
        assertTrue(told > 100, () -> "too quiet a day to say anything");
    }

    @Test
    void a_journal_says_the_same_after_it_was_stored() {
        LineHistory read = new LineHistory();
        for (NumberedEvent event : journal) {
            String stored = CoreJson.write(event, NumberedEvent.class);
            read.read(CoreJson.read(stored, NumberedEvent.class));
        }

        assertEquals(LineHistory.of(journal), read.happenings());
    }

    /// Where a journal begins in the middle, those who came before are not seen, and nobody else is
    /// missing.
    @Test
    void a_journal_may_begin_anywhere() {
        List<Happening> whole = LineHistory.of(journal);
        List<Happening> half = LineHistory.of(journal.subList(journal.size() / 2, journal.size()));

        List<RequestId> came = accepted(half);
        assertTrue(came.size() > 50, came::toString);
        assertTrue(accepted(whole).containsAll(came));
    }

    private static List<RequestId> accepted(List<Happening> history) {
        return history.stream()
                .filter(one -> one instanceof Happening.Accepted)
                .map(Happening::request)
                .toList();
    }
}
