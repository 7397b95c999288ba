package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.balie.acceptance.Film.Part;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A site that lets its agents choose where they record, and an agent who chooses the own computer.
@ExtendWith(WholeSystem.class)
@ResourceLock(WholeSystem.PARTS)
@Tag("REC-2")
@Tag("REC-3")
class OwnDiskTest {
    private static final int CUSTOMERS_VOICE = 1000;
    private static final int AGENTS_VOICE = 1800;

    /// Seconds before the pause, of it, and after it.
    private static final int BEFORE = 12;

    private static final int PAUSE = 5;
    private static final int AFTER = 10;

    /// Recorders begin one after the other, and a page that records says so a little later.
    private static final Duration TOLERANCE = Duration.ofSeconds(4);

    private static final double MOST_APART = 0.1;

    /// What a kill may cost.
    private static final Duration MOST_LOST = Duration.ofSeconds(2);

    private final LocalStack stack;
    private final Chromium chromium;
    private final Words words = Words.ENGLISH;

    OwnDiskTest(LocalStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    void what_is_recorded_is_one_file_that_plays_and_nobody_else_has_it()
            throws InterruptedException {
        var name = "Dora Disk";
        var folder = Path.of("target", "recorded", "own-disk");
        try (var customer = Person.withBrowser("own-disk", chromium, "en");
                var nadia = Person.withBrowser("owns-disk", chromium, "en")) {
            customer.page().context().addInitScript(FlashAndBeep.devices(CUSTOMERS_VOICE));
            nadia.page().context().addInitScript(FlashAndBeep.devices(AGENTS_VOICE));
            var disk = new OwnDisk(nadia);
            var shop = customer.page();
            var way = new WayIn(stack, words);
            way.meet(customer, name, nadia, "nadia");
            FlashAndBeep.show(shop);
            var session = new RecordedSession(customer, nadia, words);
            session.talk();
            session.showScreen();

            disk.choose();
            session.beginAt("Nadia");
            nadia.sees("This session is being recorded on your computer");
            var begun = Instant.now();
            customer.page().waitForTimeout(BEFORE * 1000.0);
            session.pause();
            var recorded = Duration.between(begun, Instant.now());
            customer.page().waitForTimeout(PAUSE * 1000.0);
            session.goOnAt("Nadia");
            begun = Instant.now();
            customer.page().waitForTimeout(AFTER * 1000.0);
            session.stop();
            recorded = recorded.plus(Duration.between(begun, Instant.now()));
            customer.seesNo("This session is being recorded");

            var film = disk.save(folder);
            assertIsWhatHappened(film, recorded);
            for (double share : new double[] {0.8, 0.1, 0.5}) {
                assertEquals("plays", disk.playsFrom(share), "from " + share);
            }
            assertEquals(0, listed(name), "something of it is on the server");
            way.part(nadia);
            assertEquals(List.of(), customer.troubles());
            assertEquals(List.of(), nadia.troubles());
        }
    }

    private static void assertIsWhatHappened(Film film, Duration recorded) {
        assertEquals(List.of("vp9", "opus"), film.codecs());
        var length = film.length();
        System.out.printf("own disk: %s recorded, %s in the file%n", recorded, length);
        assertTrue(length.minus(recorded).abs().compareTo(TOLERANCE) < 0, length + " " + recorded);
        var frames = film.frames(Part.ALL);
        double last = frames.getLast().seconds();
        assertTrue(Math.abs(last - length.toMillis() / 1e3) < 1, last + " of " + length);
        for (double share : new double[] {0.2, 0.5, 0.9}) {
            assertTrue(film.seeks(Duration.ofMillis((long) (length.toMillis() * share))));
        }
        assertTogether(film.flashes(Part.ALL), film.beeps(CUSTOMERS_VOICE));
    }

    /// Each flash has its beep.
    private static void assertTogether(List<Double> flashes, List<Double> beeps) {
        assertTrue(flashes.size() >= (BEFORE + AFTER) / 2 - 3, flashes::toString);
        // At a cut either may be missing.
        long alone =
                flashes.stream()
                        .filter(
                                flash ->
                                        beeps.stream()
                                                .noneMatch(
                                                        beep ->
                                                                Math.abs(beep - flash)
                                                                        <= MOST_APART))
                        .count();
        assertTrue(alone <= 2, () -> "flashes " + flashes + ", beeps " + beeps);
    }

    @Test
    @Tag("REC-4")
    void a_desk_that_is_killed_offers_what_it_has_the_next_time() throws InterruptedException {
        var name = "Kai Killed";
        try (var customer = Person.withBrowser("own-killed", chromium, "en");
                var computer = Chromium.laptopForSessions("en")) {
            var nadia = Person.at(computer, "own-killed-desk");
            var disk = new OwnDisk(nadia);
            var shop = customer.page();
            new WayIn(stack, words).meet(customer, name, nadia, "nadia");
            FlashAndBeep.show(shop);
            var session = new RecordedSession(customer, nadia, words);
            session.showScreen();
            disk.choose();
            session.beginAt("Nadia");
            var begun = Instant.now();
            customer.page().waitForTimeout(BEFORE * 1000.0);
            var lasted = Duration.between(begun, Instant.now());
            computer.crash();
            customer.sees("Recording has stalled");

            computer.startAgain();
            var again = Person.at(computer, "own-killed-again");
            var kept = new OwnDisk(again);
            again.open(stack.url().resolve("/desk?lang=en"));
            again.signIn("nadia");
            var film = kept.save(Path.of("target", "recorded", "own-killed"));
            var length = film.length();
            var lost = lasted.minus(length);
            System.out.printf("own disk, killed: %s of %s lost%n", lost, lasted);
            assertTrue(lost.compareTo(MOST_LOST) < 0, length + " of " + lasted);
            assertTrue(length.compareTo(lasted.plus(TOLERANCE)) < 0, length + " of " + lasted);
            assertTrue(film.flashes(Part.ALL).size() >= BEFORE / 2 - 2);
            assertEquals("plays", kept.playsFrom(0.6));
        }
        end();
        assertEquals(0, listed(name), "something of it is on the server");
    }

    /// The session that the killed desk was in.
    private void end() {
        try (var nadia = new Agent(stack, "nadia")) {
            var work = nadia.desk().awaitAny("work/", _ -> true).getValue();
            nadia.end(work.path("sessionId").asText());
            nadia.finishWrapUp();
        }
    }

    /// How many of a customer's recordings Nadia finds in the library.
    private int listed(String customer) throws InterruptedException {
        var query = "?q=" + URLEncoder.encode(customer, StandardCharsets.UTF_8);
        return Door.of(stack.url())
                .as(stack.accessTokenOf("nadia"))
                .get("/api/recordings" + query)
                .body()
                .path("recordings")
                .size();
    }
}
