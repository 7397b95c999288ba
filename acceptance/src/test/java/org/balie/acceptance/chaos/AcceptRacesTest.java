package org.balie.acceptance.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The same request wanted from many sides at the same moment, many times.
@ExtendWith(Ground.Given.class)
class AcceptRacesTest {
    private final ChaosSettings settings = ChaosSettings.ofThisRun();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
    private final Ground ground;

    AcceptRacesTest(Ground ground) {
        this.ground = ground;
    }

    @Test
    @Tag("ACD-8")
    @Tag("ACD-12")
    void whoever_accepts_at_the_same_moment_one_wins_and_everyone_else_is_told() throws Exception {
        var site = ChaosSite.open(ground, "races");
        var records = new Records();
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor();
                var books = Bookkeeper.of(site, records)) {
            var running =
                    IntStream.range(0, settings.lanes())
                            .mapToObj(number -> lanes.submit(lane(site, number, records)))
                            .toList();
            for (var each : running) {
                join(each);
            }
            books.awaitQuiet();
            var figures = books.judge();
            var won = outcomes.values().stream().mapToInt(AtomicInteger::get).sum();
            assertEquals(settings.races(), won);
            System.out.printf(
                    "chaos: %d accept races, each with one winner: %s; %s%n",
                    won, new TreeMap<>(outcomes), figures);
        }
    }

    private Callable<Void> lane(ChaosSite site, int lane, Records records) {
        return () -> {
            try (var here = RaceLane.open(site, lane, records, settings.seed())) {
                for (int number = numbers.getAndIncrement();
                        number < settings.races();
                        number = numbers.getAndIncrement()) {
                    var race = Race.ofNumber(number);
                    var outcome = race + " " + here.run(race);
                    outcomes.computeIfAbsent(outcome, _ -> new AtomicInteger()).incrementAndGet();
                }
            }
            return null;
        };
    }

    /// The reason of a failure, not its wrapping.
    private static void join(Future<?> lane) throws Exception {
        try {
            lane.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw e;
        }
    }
}
