package org.balie.recording.service;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.balie.local.testing.RealParts;
import org.balie.recording.core.Source;
import org.balie.recording.ffmpeg.Footage;
import org.balie.recording.sealed.Segment;
import org.balie.recording.sealed.TrackHeader;
import org.balie.recording.sealed.TrackKind;
import org.balie.recording.sealed.TrackWriter;
import org.balie.recording.store.RecordingRef;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("REC-5")
class PlayingTest {
    private static final String VP9 = "video/webm;codecs=vp9";
    private static final byte[] PICTURE = Footage.picture(6, 160, 90);

    @Inject Shelf shelf;

    private final String site = "site-" + UUID.randomUUID();
    private final Person nadia = Person.agent("Nadia", site);

    @Test
    void track_is_played_from_every_cluster_that_its_index_names() {
        String track = track(ended()) + "/index";
        JsonPath index = nadia.get(track).extract().jsonPath();
        assertEquals(VP9, index.getString("mime"));
        assertTrue(index.getBoolean("complete"));
        assertEquals(6000, index.getInt("lengthMs"), 1);
        List<List<Integer>> clusters = index.getList("clusters");
        assertEquals(index.getInt("initBytes"), clusters.getFirst().getFirst());
        assertEquals(
                List.of(0, 2000, 4000),
                clusters.stream().filter(row -> row.get(2) == 1).map(row -> row.get(1)).toList());
        for (List<Integer> row : clusters) {
            assertArrayEquals(
                    new byte[] {0x1F, 0x43, (byte) 0xB6, 0x75},
                    Arrays.copyOfRange(PICTURE, row.getFirst(), row.getFirst() + 4));
        }
        assertEquals(List.of(), index.getList("gaps"));
    }

    @Test
    void track_that_is_still_recorded_plays_as_far_as_it_goes_and_the_index_goes_on() {
        RecordingRef ref = shelf.begin(nadia, Source.SESSION, "Running");
        int half = PICTURE.length / 2;
        shelf.track(ref, 1, TrackKind.SCREEN, VP9, Shelf.NOON, Arrays.copyOf(PICTURE, half));
        String track = "/" + ref.recordingId() + "/tracks/1";

        JsonPath first = nadia.get(track + "/index").extract().jsonPath();
        List<List<Integer>> clusters = first.getList("clusters");
        assertEquals(false, first.getBoolean("complete"));
        assertArrayEquals(
                Arrays.copyOf(PICTURE, half),
                nadia.get(track + "/content").extract().asByteArray());

        write(ref, Arrays.copyOfRange(PICTURE, half, PICTURE.length));
        JsonPath more =
                nadia.get(track + "/index?after=" + clusters.getLast().getFirst())
                        .extract()
                        .jsonPath();
        List<List<Integer>> others = more.getList("clusters");
        assertTrue(others.getFirst().getFirst() > clusters.getLast().getFirst());
        int all = nadia.get(track + "/index").extract().jsonPath().getList("clusters").size();
        assertEquals(all, clusters.size() + others.size());
        assertArrayEquals(PICTURE, nadia.get(track + "/content").extract().asByteArray());
    }

    private void write(RecordingRef ref, byte[] more) {
        try (TrackWriter writer = shelf.vault().resume(ref, 1)) {
            writer.append(
                    new Segment(
                            writer.mark().next(),
                            Segment.Kind.MEDIA,
                            writer.mark().until(),
                            Duration.ofSeconds(3),
                            ByteBuffer.wrap(more)));
            shelf.note(ref, 1, writer.mark());
        }
    }

    @Test
    void gap_is_told_and_what_follows_it_plays() {
        RecordingRef ref = shelf.begin(nadia, Source.SESSION, "Gap");
        JsonPath whole = nadia.get(track(ended()) + "/index").extract().jsonPath();
        List<List<Integer>> clusters = whole.getList("clusters");
        int from = clusters.get(1).getFirst() + 30;
        int to = clusters.get(3).getFirst() + 30;
        shelf.rows()
                .change(
                        "insert into track (recording_id, number, kind, mime, anchor) values ($1, 1, 'screen', $2, now())",
                        io.vertx.mutiny.sqlclient.Tuple.of(ref.recordingId(), VP9));
        var header =
                new TrackHeader(1, TrackKind.SCREEN, VP9, java.util.Optional.empty(), Shelf.NOON);
        try (TrackWriter writer = shelf.vault().begin(ref, header)) {
            Duration second = Duration.ofSeconds(1);
            writer.append(segment(0, Segment.Kind.MEDIA, ByteBuffer.wrap(PICTURE, 0, from)));
            writer.append(
                    new Segment(
                            1,
                            Segment.Kind.GAP,
                            second,
                            second.multipliedBy(2),
                            ByteBuffer.allocate(0)));
            writer.append(
                    segment(
                            2,
                            Segment.Kind.MEDIA,
                            ByteBuffer.wrap(PICTURE, to, PICTURE.length - to)));
            shelf.note(ref, 1, writer.mark());
        }
        JsonPath index =
                nadia.get("/" + ref.recordingId() + "/tracks/1/index").extract().jsonPath();
        assertEquals(List.of(List.of(1000, 2000)), index.getList("gaps"));
        List<List<Integer>> found = index.getList("clusters");
        assertEquals(clusters.size() - 2, found.size());
        assertEquals(clusters.getLast().get(1), found.getLast().get(1));
    }

    private static Segment segment(int number, Segment.Kind kind, ByteBuffer content) {
        return new Segment(
                number, kind, Duration.ofSeconds(number), Duration.ofSeconds(1), content);
    }

    @Test
    void part_is_answered_with_what_was_asked_for() {
        String path = track(ended()) + "/content";
        part(nadia.get(path, "bytes=0-0"), 0, 1);
        part(nadia.get(path, "bytes=100-5099"), 100, 5000);
        part(nadia.get(path, "bytes=-10"), PICTURE.length - 10, 10);
        part(nadia.get(path, "bytes=" + (PICTURE.length - 3) + "-"), PICTURE.length - 3, 3);
        part(nadia.get(path, "bytes=7-99999999999"), 7, PICTURE.length - 7);
        part(nadia.get(path, "bytes=-99999999999"), 0, PICTURE.length);
    }

    private static void part(Response response, int first, int count) {
        Person.expect(response, 206)
                .header(
                        "Content-Range",
                        "bytes " + first + "-" + (first + count - 1) + "/" + PICTURE.length)
                .header("Content-Length", String.valueOf(count))
                .header("Cache-Control", "no-store")
                .header("Content-Type", "video/webm");
        assertArrayEquals(
                Arrays.copyOfRange(PICTURE, first, first + count), response.asByteArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=",
                "bytes=-",
                "bytes=b-c",
                "lines=1-2",
                "bytes=5-1",
                "bytes=0-1,4-5",
                "bytes=1e3-",
                "x"
            })
    void nonsense_in_the_range_is_passed_over(String range) {
        Response response = nadia.get(track(ended()) + "/content", range);
        Person.expect(response, 200).header("Content-Length", String.valueOf(PICTURE.length));
    }

    @Test
    void range_behind_the_end_is_answered_with_416() {
        String path = track(ended()) + "/content";
        for (String range :
                List.of("bytes=" + PICTURE.length + "-", "bytes=99999999-99999999", "bytes=-0")) {
            Person.expect(nadia.get(path, range), 416)
                    .header("Content-Range", equalTo("bytes */" + PICTURE.length));
        }
    }

    @Test
    @Tag("REC-6")
    void who_may_not_see_it_gets_nothing_of_it() {
        String track = track(ended());
        String call = track(ended(Source.TELEPHONE));
        for (String what : List.of("/index", "/content")) {
            Person.expect(io.restassured.RestAssured.get(Person.PATH + track + what), 401);
            for (Person person :
                    List.of(
                            Person.agent("Otto", site),
                            Person.admin("Eve", "site-" + UUID.randomUUID()))) {
                Person.refused(person.get(track + what, "bytes=0-1"), 404, "not-found");
            }
            Person.supervisor("Sam", site).get(track + what);
            for (Person person :
                    List.of(Person.supervisor("Sam", site), Person.admin("Ada", site))) {
                Person.refused(person.get(call + what, "bytes=0-1"), 404, "not-found");
            }
            nadia.get(call + what);
        }
    }

    @Test
    void disabled_one_is_played_by_nobody() {
        RecordingRef ref = ended();
        shelf.set(ref, "disabled_at = now(), disabled_by = 'x'");
        for (Person person : List.of(nadia, Person.admin("Ada", site))) {
            Person.refused(person.get(track(ref) + "/content", "x"), 409, "disabled");
        }
        Person.refused(
                Person.supervisor("Sam", site).get(track(ref) + "/content", "x"), 404, "not-found");
    }

    @Test
    void track_or_recording_that_is_not_there_is_404() {
        RecordingRef ref = ended();
        for (String path :
                List.of(
                        "/" + ref.recordingId() + "/tracks/2/content",
                        "/" + ref.recordingId() + "/tracks/-1/index",
                        "/" + UUID.randomUUID() + "/tracks/1/content",
                        "/nonsense/tracks/1/index",
                        "/" + ref.recordingId() + "/tracks/x/index")) {
            Person.refused(nadia.get(path, "x"), 404, "not-found");
        }
    }

    private RecordingRef ended() {
        return ended(Source.SESSION);
    }

    private RecordingRef ended(Source source) {
        RecordingRef ref = shelf.begin(nadia, source, "A picture");
        shelf.track(ref, 1, TrackKind.SCREEN, VP9, Shelf.NOON, PICTURE);
        shelf.end(ref);
        return ref;
    }

    private static String track(RecordingRef ref) {
        return "/" + ref.recordingId() + "/tracks/1";
    }
}
