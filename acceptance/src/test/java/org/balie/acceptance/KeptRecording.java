package org.balie.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.balie.acceptance.Film.Part;
import org.balie.localstack.LocalStack;

/// A recording, as its owner has it by the HTTP interface.
final class KeptRecording {
    private final LocalStack stack;
    private final String owner;
    private final String path;
    private final Path folder;

    /// @param anchor when its own clock was 0
    record Track(int number, String kind, Instant anchor) {
        Instant at(double seconds) {
            return anchor.plusMillis((long) (seconds * 1000));
        }
    }

    private KeptRecording(LocalStack stack, String owner, String id, Path folder) {
        this.stack = stack;
        this.owner = owner;
        this.path = "/api/recordings/" + id;
        this.folder = folder;
    }

    /// The latest of a customer's sessions.
    ///
    /// @param owner user name of whoever recorded it
    /// @param folder where its files are put
    static KeptRecording of(LocalStack stack, String owner, String customer, Path folder) {
        var query = "?q=" + URLEncoder.encode(customer, StandardCharsets.UTF_8);
        var found = door(stack, owner).get("/api/recordings" + query).body().path("recordings");
        var id = found.path(0).path("recordingId").asText();
        if (id.isEmpty()) {
            throw new AssertionError("no recording of " + customer + ": " + found);
        }
        try {
            return new KeptRecording(stack, owner, id, Files.createDirectories(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Door door(LocalStack stack, String userName) {
        try {
            return Door.of(stack.url()).as(stack.accessTokenOf(userName));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    Door door() {
        return door(stack, owner);
    }

    JsonNode details() {
        return door().get(path).body();
    }

    List<Track> tracks(String kind) {
        return StreamSupport.stream(details().path("tracks").spliterator(), false)
                .filter(each -> each.path("kind").asText().equals(kind))
                .map(
                        each ->
                                new Track(
                                        each.path("number").asInt(),
                                        kind,
                                        Instant.parse(each.path("anchor").asText())))
                .toList();
    }

    /// Waits until it is ended and signed.
    JsonNode awaitVerdict() {
        Patience.until("the recording has ended", () -> state().equals("ended"));
        Patience.until("it is signed", () -> !verdict().path("flaw").asText().equals("missing"));
        return verdict();
    }

    private String state() {
        return details().path("state").asText();
    }

    private JsonNode verdict() {
        return door().postUntilAccepted(path + "/verification", Map.of()).body();
    }

    /// What was recorded, as it is.
    Film track(Track track) {
        return keep(
                track.kind() + "-" + track.number() + ".webm",
                door().getBytes(path + "/tracks/" + track.number() + "/content"));
    }

    /// Which flashes of [FlashAndBeep] the screen shows, counted since 1970, by the anchors of its
    /// tracks: the nearest, since an anchor may be some milliseconds early as well as late.
    List<Long> flashes() {
        var all = new ArrayList<Long>();
        for (var screen : tracks("screen")) {
            for (double seconds : track(screen).flashes(Part.ALL)) {
                long seen = screen.at(seconds).toEpochMilli();
                all.add((seen + FlashAndBeep.EVERY_MILLIS / 2) / FlashAndBeep.EVERY_MILLIS);
            }
        }
        return all;
    }

    /// When the last picture of the screen was.
    Instant end() {
        var screen = tracks("screen").getLast();
        return screen.at(track(screen).frames(Part.ALL).getLast().seconds());
    }

    /// How far a file is that was asked for: `state` and the rest.
    JsonNode ask(String as) {
        return door().postUntilAccepted(path + "/downloads", Map.of("as", as)).body();
    }

    /// Waits until a file is made, and gives its address.
    String address(String as) {
        Patience.until(as + " is made", () -> ask(as).path("url").isTextual());
        return ask(as).path("url").asText();
    }

    Film download(String as) {
        return keep(
                "as-" + as + "." + (as.equals("webm") ? "webm" : "mp4"),
                door().getBytes(address(as)));
    }

    private Film keep(String name, byte[] content) {
        try {
            return new Film(Files.write(folder.resolve(name), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
