package org.balie.acceptance.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.balie.acceptance.chaos.Records.Asked;

/// One customer: asks for help and waits on the page; some reload it, some give up, some just close
/// it. Done when the page says how it ended.
final class LoadCustomer {
    private static final Set<String> ENDS =
            Set.of("in-session", "ended", "left", "abandoned", "closed", "refused");

    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final int LONGEST_DWELL_MS = 2_000;

    private enum Habit {
        STAYS,
        RELOADS,
        LEAVES,
        CLOSES
    }

    private final Entrance entrance;
    private final String name;
    private final Random random;

    /// @param name that nobody else has
    LoadCustomer(Entrance entrance, String name, Random random) {
        this.entrance = entrance;
        this.name = name;
        this.random = random;
    }

    void live() throws InterruptedException {
        var habit = habit(random.nextInt(100));
        var dwell = Duration.ofMillis(random.nextInt(LONGEST_DWELL_MS));
        var asked = entrance.ask(name);
        try (var page = entrance.page(asked)) {
            switch (habit) {
                case STAYS -> {}
                case RELOADS -> {
                    Thread.sleep(dwell);
                    page.comeBack();
                }
                case LEAVES -> {
                    Thread.sleep(dwell);
                    entrance.leave(asked);
                }
                case CLOSES -> {
                    Thread.sleep(dwell);
                    return;
                }
            }
            awaitEnd(asked, page);
        }
    }

    private static Habit habit(int percent) {
        if (percent < 75) {
            return Habit.STAYS;
        }
        if (percent < 86) {
            return Habit.RELOADS;
        }
        return percent < 97 ? Habit.LEAVES : Habit.CLOSES;
    }

    private void awaitEnd(Asked asked, WatchedLine page) throws InterruptedException {
        var end = page.await("request", request -> ENDS.contains(state(request)), PATIENCE);
        var seen =
                end.map(LoadCustomer::state)
                        .orElseGet(() -> "still " + page.documents().get("request"));
        entrance.records().seen(asked.requestId(), seen);
    }

    private static String state(JsonNode request) {
        return request.path("state").asText();
    }
}
