package org.balie.acd.core;

import static org.balie.acd.core.Setups.agent;
import static org.balie.acd.core.Setups.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.balie.acd.core.state.History;
import org.balie.acd.core.state.History.Count;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.QueueDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Each half hour tells what became of those who arrived in it. It is nine o'clock, half hour 18;
/// whoever is answered within 20 s is answered in time.
@Tag("ACD-14")
class HistoryTest {

    private static final int NINE = 18;
    private static final int HALF_PAST = 19;

    private final Scene scene = new Scene();

    /// On which both agents are there, but away.
    @BeforeEach
    void a_floor() {
        scene.with(queue("help"), queue("sales")).with(agent("ann", "help"), agent("bob", "sales"));
        scene.connects("ann", "ann-desk").connects("bob", "bob-desk");
    }

    @Test
    void whoever_is_answered_counts_in_the_half_hour_of_the_arrival() {
        waits("c1").after(1740);
        waits("c2").available("ann").accepts("ann").after(120).ends("c1").accepts("ann");

        assertEquals(Map.of(Count.ARRIVED, 2, Count.LATE, 2), half("help", NINE));
        assertEquals(Map.of(), half("help", HALF_PAST));
    }

    @Test
    void every_end_has_its_own_count_and_who_is_left_still_waits() {
        scene.available("ann").asks("helped in time", "help").accepts("ann");
        waits("helped late").after(30).ends("helped in time").accepts("ann");
        waits("left early").when(new FloorCommand.LeaveQueue(scene.id("left early")));
        waits("left late").after(21).when(new FloorCommand.LeaveQueue(scene.id("left late")));
        waits("abandoned").closesPage("abandoned", "abandoned").after(60);
        waits("closed").closes("closed");
        waits("moved").moves("moved", "sales");
        waits("waiting").asks("waiting too", "help");

        assertEquals(
                Map.of(
                        Count.ARRIVED, 9,
                        Count.IN_TIME, 1,
                        Count.LATE, 1,
                        Count.ABANDONED, 1,
                        Count.LEFT, 2,
                        Count.EARLY, 1,
                        Count.CLOSED, 1,
                        Count.MOVED_ON, 1),
                half("help", NINE));
        assertEquals(2, history("help").waiting(NINE));
    }

    @Test
    void the_half_hours_together_have_the_service_level_of_the_day() {
        scene.available("ann").asks("c1", "help").accepts("ann");
        waits("early").when(new FloorCommand.LeaveQueue(scene.id("early")));
        waits("late").after(21).when(new FloorCommand.LeaveQueue(scene.id("late")));
        waits("c2").after(1790).ends("c1").accepts("ann").after(60).ends("c2");
        scene.asks("c3", "help").accepts("ann");

        assertEquals(50, day("help").serviceLevelPercent().orElseThrow());
        assertEquals(2, sum("help", Count.IN_TIME));
        assertEquals(1, sum("help", Count.LATE));
        assertEquals(
                1,
                sum("help", Count.ABANDONED) + sum("help", Count.LEFT) - sum("help", Count.EARLY));
    }

    @Test
    void whoever_is_moved_counts_where_they_end_in_the_half_hour_they_came() {
        waits("c1").after(1790);
        scene.moves("c1", "sales").after(60).available("bob").accepts("bob");

        assertEquals(Map.of(Count.ARRIVED, 1, Count.MOVED_ON, 1), half("help", NINE));
        assertEquals(Map.of(Count.ARRIVED, 1, Count.LATE, 1), half("sales", NINE));
        assertEquals(Map.of(), half("sales", HALF_PAST));
    }

    @Test
    void a_transfer_that_nobody_takes_has_gone_back() {
        scene.available("ann").asks("c1", "help").accepts("ann");
        scene.transfersToQueue("ann", "c1", "c1 again", "sales").cancels("ann", "c1 again");

        assertEquals(Map.of(Count.ARRIVED, 1, Count.MOVED_ON, 1), half("sales", NINE));
    }

    @Test
    void who_stood_in_line_at_midnight_counts_in_the_first_half_hour_with_what_became_of_them() {
        scene.unnoticed(15 * 3600 - 60);
        waits("before").unnoticed(120);
        waits("after").available("ann");

        assertEquals(Map.of(Count.ARRIVED, 1), half("help", 0));

        scene.accepts("ann");

        assertEquals(Map.of(Count.ARRIVED, 2, Count.LATE, 1), half("help", 0));
        assertEquals(1, history("help").waiting(0));
    }

    @Test
    void who_was_moved_across_midnight_counts_once() {
        scene.unnoticed(15 * 3600 - 60);
        waits("before").unnoticed(120).moves("before", "sales").available("bob").accepts("bob");

        assertEquals(Map.of(Count.ARRIVED, 1, Count.MOVED_ON, 1), half("help", 0));
        assertEquals(Map.of(Count.ARRIVED, 1, Count.LATE, 1), half("sales", 0));
    }

    @Test
    void messages_do_not_count() {
        scene.leavesMessage("c1", "help").available("ann").accepts("ann");

        assertEquals(Map.of(), half("help", NINE));
    }

    /// At an open page.
    private Scene waits(String customer) {
        return scene.asks(customer, "help").opensPage(customer, customer);
    }

    private Map<Count, Integer> half(String queue, int halfHour) {
        var counts = new EnumMap<Count, Integer>(Count.class);
        for (Count count : Count.values()) {
            int of = history(queue).of(count, halfHour);
            if (of > 0) {
                counts.put(count, of);
            }
        }
        return counts;
    }

    private int sum(String queue, Count count) {
        return IntStream.range(0, history(queue).length())
                .map(half -> history(queue).of(count, half))
                .sum();
    }

    private History history(String queue) {
        return day(queue).history();
    }

    private QueueDay day(String queue) {
        return scene.floor.view(new QueueId(queue), scene.now()).orElseThrow().day();
    }
}
