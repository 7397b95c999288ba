package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.balie.acceptance.Film.Part;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// `kill -9` of recording-service in the middle of a recording, and then of the browser that
/// records. The picture has a clock: it flashes at every even second.
@ExtendWith(WholeSystem.class)
@ResourceLock(WholeSystem.PARTS)
@Tag("REC-4")
class KilledRecorderTest {
    private static final String CUSTOMER = "Kim Killed";

    /// A picture is seen until the next one, which on a busy machine takes its time; what is
    /// promised comes in seconds.
    private static final Duration A_PICTURE = Duration.ofMillis(500);

    /// The issue's.
    private static final Duration MOST_LOST = Duration.ofSeconds(2);

    private final LocalStack stack;
    private final Chromium chromium;

    KilledRecorderTest(LocalStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    @Tag("REC-7")
    void a_killed_service_costs_nothing_and_a_killed_desk_two_seconds_at_most() throws Exception {
        var words = Words.ENGLISH;
        Instant promised;
        Instant killed;
        try (var customer = Person.withBrowser("killed", chromium, "en");
                var computer = Chromium.laptopForSessions("en")) {
            var nadia = Person.at(computer, "killed-desk");
            var shop = customer.page();
            new WayIn(stack, words).meet(customer, CUSTOMER, nadia, "nadia");
            FlashAndBeep.show(shop);
            var session = new RecordedSession(customer, nadia, words);
            session.showScreen();
            session.begin();
            session.keptFor(5);

            stack.part("recording-service").kill();
            stack.part("recording-service").awaitReady(Door.RECOVERY);
            session.keptFor(5);

            promised = session.keptUntil();
            killed = Instant.now();
            computer.crash();
            customer.sees("Recording has stalled");
        }
        var kept =
                KeptRecording.of(stack, "nadia", CUSTOMER, Path.of("target", "recorded", "killed"));
        endSession(kept);

        var verdict = kept.awaitVerdict();
        assertTrue(verdict.path("intact").asBoolean(), verdict::toString);
        assertNothingIsMissing(kept, promised, killed);
        assertFalse(kept.download("webm").frames(Part.ALL).isEmpty());
    }

    private void endSession(KeptRecording kept) {
        try (var nadia = new Agent(stack, "nadia")) {
            nadia.end(kept.details().path("sessionId").asText());
            nadia.finishWrapUp();
        }
    }

    private static void assertNothingIsMissing(
            KeptRecording kept, Instant promised, Instant killed) {
        var flashes = kept.flashes();
        var end = kept.end();
        System.out.printf(
                "killed recorder: %d ms lost, %d ms after what was promised; flashes %s%n",
                Duration.between(end, killed).toMillis(),
                Duration.between(promised, end).toMillis(),
                flashes);
        var all = LongStream.rangeClosed(flashes.getFirst(), flashes.getLast()).boxed().toList();
        assertEquals(all, flashes, "the kill of the service left a hole");
        assertTrue(flashes.size() > 4, flashes::toString);
        assertTrue(end.isAfter(killed.minus(MOST_LOST)), end + " is long before " + killed);
        assertFalse(
                end.plus(A_PICTURE).isBefore(promised),
                end + " is before what was promised: " + promised);
    }
}
