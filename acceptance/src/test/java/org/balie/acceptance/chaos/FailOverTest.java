package org.balie.acceptance.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.balie.acceptance.Door;
import org.balie.acceptance.chaos.EventLog.Told;
import org.balie.contracts.AcdEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The replica that decides for a site is killed under load; the other goes on.
@ExtendWith(Ground.Given.class)
class FailOverTest {
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final ChaosSettings settings = ChaosSettings.ofThisRun();
    private final Ground ground;

    FailOverTest(Ground ground) {
        this.ground = ground;
    }

    @Test
    @Tag("ACD-5")
    @Tag("ACD-7")
    @Tag("ACD-8")
    void the_other_replica_goes_on_where_a_killed_owner_was() throws Exception {
        List<Duration> silences = new ArrayList<>();
        try (var load = Load.start(ground, "fail-over", settings);
                var books = Bookkeeper.of(load.site(), load.records())) {
            for (int i = 0; i < settings.kills(); i++) {
                Thread.sleep(settings.calm());
                silences.add(kill(Replica.owner(ground), books.log()));
            }
            Thread.sleep(settings.calm());
            load.lastCustomer();
            books.awaitQuiet();
            var figures = books.judge();
            System.out.printf(
                    "chaos: kill -9 of the owner, %d times: %s; %d events told again; an agent was"
                            + " kept %.1f s after a session's end%n",
                    settings.kills(), figures, books.repetitions(), seconds(books.longestHold()));
        }
        var sorted = silences.stream().sorted().toList();
        System.out.printf(
                "chaos: fail-over, from the kill to the next offer: min %.2f s, median %.2f s, max"
                        + " %.2f s of %s%n",
                seconds(sorted.getFirst()),
                seconds(sorted.get(sorted.size() / 2)),
                seconds(sorted.getLast()),
                silences.stream().map(each -> "%.2f".formatted(seconds(each))).toList());
    }

    /// Returns when the killed one is back, for the next.
    private Duration kill(Replica owner, EventLog log) throws InterruptedException {
        var at = Instant.now();
        owner.part().kill();
        var next = firstOffer(log, at);
        var giveUp = at.plus(Door.RECOVERY);
        while (next.isEmpty() && Instant.now().isBefore(giveUp)) {
            Thread.sleep(LOOK_EVERY);
            log.readOn();
            next = firstOffer(log, at);
        }
        owner.part().awaitReady(Door.RECOVERY);
        var decided = next.orElseThrow(() -> new AssertionError("nobody goes on"));
        return Duration.between(at, decided.published());
    }

    /// What was decided before the kill may be told after it, and does not count.
    private static Optional<Told<AcdEvent>> firstOffer(EventLog log, Instant after) {
        return log.floor().stream()
                .filter(told -> told.event().data() instanceof AcdEvent.OfferMade)
                .filter(told -> told.event().time().isAfter(after))
                .findFirst();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
