package org.balie.acceptance.chaos;

import java.time.Duration;
import java.util.stream.Stream;
import org.balie.acceptance.chaos.Fault.Kill;
import org.balie.acceptance.chaos.Fault.Pause;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every owner of a floor stands on is taken away while customers come and agents work.
@ExtendWith(Ground.Given.class)
class FaultsUnderLoadTest {
    /// Longer than the engine waits for the database, and than Kafka waits for a replica.
    private static final Duration HANGS = Duration.ofSeconds(9);

    private final ChaosSettings settings = ChaosSettings.ofThisRun();
    private final Ground ground;

    FaultsUnderLoadTest(Ground ground) {
        this.ground = ground;
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Kill("kafka"),
                new Pause("kafka", HANGS),
                new Kill("postgresql"),
                new Pause("postgresql", HANGS));
    }

    @ParameterizedTest
    @MethodSource("faults")
    @Tag("ACD-5")
    @Tag("ACD-7")
    @Tag("ACD-8")
    void nothing_is_lost_or_doubled_when_a_part_goes_under_load(Fault fault) throws Exception {
        try (var load = Load.start(ground, "fault", settings);
                var books = Bookkeeper.of(load.site(), load.records())) {
            Thread.sleep(settings.calm());
            fault.strike(ground.stack());
            Thread.sleep(settings.calm());
            load.lastCustomer();
            books.awaitQuiet();
            var figures = books.judge();
            System.out.printf(
                    "chaos: %s: %s; %d events told again%n",
                    fault.signal(), figures, books.repetitions());
        }
    }
}
