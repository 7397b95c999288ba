package org.balie.acceptance.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.balie.acceptance.chaos.Records.Answer;
import org.jspecify.annotations.Nullable;

/// One agent at a desk: takes most offers, now and then declines one or lets it lapse, ends the
/// sessions and the wrap-up, and is available again.
final class LoadAgent {
    private static final Duration LOOK_EVERY = Duration.ofMillis(120);
    private static final int LONGEST_SESSION_MS = 2_500;
    private static final int ACCEPTS_PERCENT = 88;
    private static final int DECLINES_PERCENT = 7;
    private static final int FINISHES_WRAP_UP_PERCENT = 80;

    private final ChaosSite site;
    private final String id;
    private final Records records;
    private final Random random;
    private final Set<String> considered = new HashSet<>();
    private final Map<String, Long> endAt = new HashMap<>();
    private volatile boolean goingHome;

    LoadAgent(ChaosSite site, String id, Records records, Random random) {
        this.site = site;
        this.id = id;
        this.records = records;
        this.random = random;
    }

    /// Works until [#goHome].
    void work() throws InterruptedException {
        try (var desk = Desk.open(site, id, records)) {
            while (!goingHome) {
                var documents = desk.line().documents();
                present(desk, documents.get("me"));
                documents.forEach((key, document) -> attend(desk, key, document));
                Thread.sleep(LOOK_EVERY);
            }
        }
    }

    void goHome() {
        goingHome = true;
    }

    /// Back to work after a missed offer, or at first.
    private static void present(Desk desk, @Nullable JsonNode me) {
        if (me != null && Set.of("away", "offline").contains(me.path("presence").asText())) {
            desk.beAvailable();
        }
    }

    private void attend(Desk desk, String key, JsonNode document) {
        if (key.startsWith("offer/") && considered.add(key)) {
            consider(desk, document);
        } else if (key.startsWith("work/")) {
            goOn(desk, document);
        }
    }

    private void consider(Desk desk, JsonNode offer) {
        int percent = random.nextInt(100);
        if (percent < ACCEPTS_PERCENT) {
            desk.answer(offer, Answer.ACCEPTED);
        } else if (percent < ACCEPTS_PERCENT + DECLINES_PERCENT) {
            desk.answer(offer, Answer.DECLINED);
        }
        // Else it lapses.
    }

    private void goOn(Desk desk, JsonNode work) {
        var request = work.path("requestId").asText();
        if (work.path("state").asText().equals("wrap-up")) {
            // The other wrap-ups end by their time.
            if (considered.add("wrap-up/" + request)
                    && random.nextInt(100) < FINISHES_WRAP_UP_PERCENT) {
                desk.finishWrapUp(request);
            }
        } else if (System.nanoTime() >= endAt.computeIfAbsent(request, _ -> someTimeOn())
                && desk.end(work.path("sessionId").asText())) {
            endAt.put(request, Long.MAX_VALUE);
        }
    }

    private long someTimeOn() {
        return System.nanoTime() + Duration.ofMillis(random.nextInt(LONGEST_SESSION_MS)).toNanos();
    }
}
