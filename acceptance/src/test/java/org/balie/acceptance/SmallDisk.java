package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.balie.localstack.LocalStack;
import org.balie.localstack.StackOptions;

/// What happens on the disk of [SmallDiskTest].
final class SmallDisk {
    static final String GOOD = "refused, and gone on";

    private static final String CUSTOMER = "Fay Full";
    private static final int MEGABYTE = 1 << 20;

    private final LocalStack stack;
    private final Chromium chromium;
    private final Path other;

    private SmallDisk(LocalStack stack, Chromium chromium, Path other) {
        this.stack = stack;
        this.chromium = chromium;
        this.other = other;
    }

    /// @param folder of the whole system
    static Path disk(Path folder) {
        return folder.resolve("data").resolve("recorded-sessions");
    }

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        var service = "recording-service";
        var options =
                StackOptions.in(folder)
                        .withReplicas("reporting-service", 0)
                        .withEnvironment(
                                service, "BALIE_RECORDING_STORE_RESERVE", "" + 4 * MEGABYTE)
                        .withEnvironment(
                                service, "BALIE_RECORDING_INGEST_LEAST_ROOM", "" + 8 * MEGABYTE);
        try (var stack = LocalStack.start(options);
                var chromium = Chromium.launch()) {
            new SmallDisk(stack, chromium, disk(folder).resolve("other")).run();
            System.out.println(GOOD);
        }
    }

    private void run() throws IOException {
        var words = Words.ENGLISH;
        try (var customer = Person.withBrowser("full-disk", chromium, "en");
                var nadia = Person.withBrowser("full-disk-desk", chromium, "en")) {
            var shop = customer.page();
            new WayIn(stack, words).meet(customer, CUSTOMER, nadia, "nadia");
            FlashAndBeep.show(shop);
            var session = new RecordedSession(customer, nadia, words);
            session.showScreen();
            try (var tom = Agent.working(stack, "tom");
                    var jan = Visitor.asksForHelp(stack.url(), "Jan Second")) {
                tom.accept(jan.name());
                var second = jan.awaitSession();
                try (var room = jan.enter(second);
                        var desk = tom.enter(second)) {
                    desk.await("me", me -> me.path("role").asText().equals("primary"));
                    allowToo(tom, jan, second, room);
                    session.begin();
                    session.keptFor(4);

                    fill();
                    customer.sees("Recording has stalled");
                    nadia.sees("seconds of the recording wait to be stored");
                    var refused = tom.door().post("/api/recordings/sessions/" + second, Map.of());
                    assertEquals(507, refused.status(), refused::toString);
                    assertEquals(
                            "urn:balie:problem:store-full", refused.body().path("type").asText());

                    Files.delete(other);
                    session.keptFor(8);
                    var begun = tom.door().post("/api/recordings/sessions/" + second, Map.of());
                    assertEquals(201, begun.status(), begun::toString);
                    tom.end(second);
                }
            }
            session.stop();
            assertEquals(List.of(), customer.troubles());
            assertEquals(List.of(), nadia.troubles());
        }
        assertNothingIsLost(
                KeptRecording.of(
                        stack, "nadia", CUSTOMER, Path.of("target", "recorded", "full-disk")));
    }

    /// The customer of another session lets a recording be made too.
    private static void allowToo(Agent tom, Visitor jan, String session, LiveLine room) {
        var path = "/api/sessions/" + session;
        tom.door().postUntilAccepted(path + "/activities/recording/start", Map.of());
        var asked = room.awaitAny("consent/", SmallDisk::isForRecording).getValue();
        var answer = path + "/consents/" + asked.path("id").asText() + "/answer";
        jan.door().postUntilAccepted(answer, Map.of("allow", true, "everything", false));
        room.await("activity/recording", it -> it.path("state").asText().equals("on"));
    }

    private static boolean isForRecording(JsonNode consent) {
        return consent.path("activity").asText().equals("recording")
                && consent.path("state").asText().equals("asked");
    }

    /// Whatever else lies on that disk takes all of it.
    private void fill() {
        var piece = new byte[64 << 10];
        try (var file = Files.newOutputStream(other, StandardOpenOption.CREATE_NEW)) {
            while (true) {
                file.write(piece);
            }
        } catch (IOException full) {
            assertTrue(String.valueOf(full.getMessage()).contains("space"), full::toString);
        }
    }

    private static void assertNothingIsLost(KeptRecording kept) {
        var verdict = kept.awaitVerdict();
        assertTrue(verdict.path("intact").asBoolean(), verdict::toString);
        var flashes = kept.flashes();
        System.out.println("small disk: flashes " + flashes);
        assertTrue(flashes.size() > 6, flashes::toString);
        assertEquals(
                LongStream.rangeClosed(flashes.getFirst(), flashes.getLast()).boxed().toList(),
                flashes,
                "the full disk left a hole");
    }
}
