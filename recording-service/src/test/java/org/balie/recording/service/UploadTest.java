package org.balie.recording.service;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.balie.contracts.RecordingEvent;
import org.balie.contracts.RecordingEvent.RecordingEnded;
import org.balie.contracts.RecordingEvent.RecordingStarted;
import org.balie.local.testing.RealParts;
import org.balie.platform.http.IdempotencyKey;
import org.balie.recording.core.Source;
import org.balie.recording.ffmpeg.Footage;
import org.balie.recording.sealed.TrackKind;
import org.balie.recording.store.RecordingRef;
import org.balie.recording.uploads.LostUploads;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Files that were made elsewhere, and files that are none.
@QuarkusTest
@WithTestResource(RealParts.class)
class UploadTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final byte[] FILM =
            Footage.make(
                    List.of(
                            "-f",
                            "lavfi",
                            "-i",
                            "testsrc=size=160x90:rate=10:duration=2",
                            "-f",
                            "lavfi",
                            "-i",
                            "sine=duration=2",
                            "-c:v",
                            "libvpx-vp9",
                            "-c:a",
                            "aac"),
                    "film.mp4");
    private static final byte[] WITHOUT_LENGTH = Footage.picture(3, 160, 90);
    private static final byte[] SOUND =
            Footage.make(List.of("-f", "lavfi", "-i", "sine=duration=2"), "sound.wav");

    @Inject Shelf shelf;
    @Inject LostUploads lost;

    private final String site = "site-" + UUID.randomUUID();
    private final Person nadia = Person.agent("Nadia", site);
    private final Person ada = Person.admin("Ada", site);

    @Test
    @Tag("REC-5")
    void uploaded_film_is_in_the_list_plays_downloads_and_is_genuine() {
        String id = kept(upload(nadia, "?name=Caf%C3%A9.mp4", FILM));
        nadia.get("?source=upload")
                .body("recordings.recordingId", equalTo(List.of(id)))
                .body("recordings[0].title", equalTo("Café"))
                .body("recordings[0].state", equalTo("ended"))
                .body("recordings[0].bytes", equalTo(FILM.length));
        nadia.get("/" + id)
                .body("tracks[0].kind", equalTo("upload"))
                .body("tracks[0].mime", equalTo("video/mp4;codecs=\"vp09.00.10.08,mp4a.40.2\""))
                .body("tracks[0].lengthMs", greaterThan(1900))
                .body("may", hasItems("play", "download", "link", "delete"));
        String address = address(nadia, id);
        Response part = RestAssured.given().header("Range", "bytes=4-7").get(address);
        Person.expect(part, 206).header("Content-Type", "video/mp4");
        assertEquals("ftyp", part.asString());
        assertArrayEquals(FILM, RestAssured.get(address).asByteArray());
        Response original = RestAssured.get(download(id, "original"));
        assertArrayEquals(FILM, original.asByteArray());
        assertTrue(original.header("Content-Disposition").contains("Cafe.mp4"));
        Person.expect(nadia.post("/" + id + "/verification", ""), 200)
                .body("intact", equalTo(true));
        ada.get("/audit?recording=" + id).body("entries.action", hasItems("uploaded"));
        try (Announced announced = new Announced(UUID.fromString(id))) {
            List<RecordingEvent> heard = announced.until(RecordingEnded.class);
            assertEquals("upload", ((RecordingStarted) heard.getFirst()).source());
        }
    }

    @Test
    @Tag("REC-5")
    void what_a_browser_recorded_without_a_length_gets_one_and_plays_in_parts() {
        String id = kept(upload(nadia, "?title=Mine&name=x.webm", WITHOUT_LENGTH));
        nadia.get("/" + id)
                .body("title", equalTo("Mine"))
                .body("lengthMs", greaterThan(2500))
                .body("tracks[0].mime", equalTo("video/webm;codecs=\"vp9\""));
        nadia.get("/" + id + "/tracks/1/index")
                .body("initBytes", greaterThan(0))
                .body("complete", equalTo(true));
    }

    @Test
    @Tag("REC-5")
    void what_does_not_play_is_refused_in_words_and_leaves_nothing() {
        byte[] playlist =
                "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n/etc/passwd\n"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] list = "ffconcat version 1.0\nfile /etc/passwd\n".getBytes(StandardCharsets.UTF_8);
        byte[] still =
                Footage.make(
                        List.of("-f", "lavfi", "-i", "testsrc=size=64x64", "-frames:v", "1"),
                        "still.png");
        byte[] torn = Arrays.copyOf(FILM, 40);
        for (byte[] file :
                List.of("hello".getBytes(StandardCharsets.UTF_8), playlist, list, still, torn)) {
            leavesNothing(key -> Person.refused(uploadAs(key, file), 422, "not-media"));
        }
        leavesNothing(key -> Person.refused(uploadAs(key, new byte[0]), 422, "not-media"));
    }

    @Test
    @Tag("REC-5")
    void file_over_the_sites_limit_is_refused_with_a_stated_length_and_in_chunks() {
        policy(FILM.length - 1L, "null");
        leavesNothing(key -> Person.refused(uploadAs(key, FILM), 413, "too-large"));
        leavesNothing(
                key -> {
                    HttpResponse<String> answer = inChunks(key, new byte[5 << 20]);
                    assertEquals(413, answer.statusCode());
                    assertTrue(answer.body().contains("urn:balie:problem:too-large"));
                });
    }

    @Test
    @Tag("REC-5")
    void file_in_chunks_is_kept_like_any_other() {
        HttpResponse<String> answer = inChunks(UUID.randomUUID().toString(), FILM);
        assertEquals(201, answer.statusCode(), answer.body());
    }

    @Test
    @Tag("REC-7")
    void upload_beyond_the_sites_quota_is_refused() {
        policy(1L << 30, String.valueOf(FILM.length + 10));
        kept(upload(nadia, "?name=a.mp4", FILM));
        leavesNothing(key -> Person.refused(uploadAs(key, FILM), 409, "quota-reached"));
        leavesNothing(key -> assertEquals(409, inChunks(key, FILM).statusCode()));
    }

    @Test
    @Tag("REC-5")
    void upload_that_is_cut_off_leaves_nothing() throws IOException {
        String key = UUID.randomUUID().toString();
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /api/recordings/uploads?name=a.mp4 HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Authorization: Bearer "
                                    + nadia.token()
                                    + "\r\nIdempotency-Key: "
                                    + key
                                    + "\r\nContent-Length: 9000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[3 << 20]);
            out.flush();
            Awaitility.await()
                    .atMost(LONG)
                    .until(() -> !shelf.vault().tracks(refOf(key)).isEmpty());
        }
        Awaitility.await().atMost(LONG).until(() -> underWay() == 0);
        assertTrue(shelf.vault().read(refOf(key), 1).isEmpty());
        nadia.get("").body("recordings.size()", equalTo(0));
    }

    @Test
    @Tag("REC-5")
    void what_a_dead_replica_left_of_an_upload_is_removed() {
        RecordingRef old = half("now() - interval '6 minutes'");
        RecordingRef fresh = half("now()");
        lost.sweep();
        assertTrue(shelf.vault().read(old, 1).isEmpty());
        assertTrue(shelf.vault().read(fresh, 1).isPresent());
        assertEquals(1, underWay());
    }

    @Test
    @Tag("REC-5")
    void repeat_of_an_upload_is_the_same_recording() {
        String key = UUID.randomUUID().toString();
        String id = kept(uploadAs(key, FILM));
        Person.expect(uploadAs(key, FILM), 200).body("recordingId", equalTo(id));
        nadia.get("").body("recordings.size()", equalTo(1));
    }

    @Test
    @Tag("REC-5")
    void upload_obeys_the_rules_of_all_recordings() {
        String id = kept(upload(nadia, "?name=a.mp4", FILM));
        String address = address(nadia, id);
        Person otto = Person.agent("Otto", site);
        Person stranger = Person.admin("Eve", "elsewhere-" + UUID.randomUUID());
        for (Person other : List.of(otto, stranger)) {
            Person.refused(other.asking().get(Person.PATH + "/" + id), 404, "not-found");
            Person.refused(other.post("/" + id + "/tracks/1/address", ""), 404, "not-found");
        }
        Person.expect(ada.asking().body("{\"reason\":\"court\"}").put(path(id) + "/hold"), 204);
        Person.refused(nadia.asking().delete(path(id)), 409, "on-hold");
        Person.expect(ada.asking().delete(path(id) + "/hold"), 204);
        Person.expect(nadia.asking().delete(path(id)), 204);
        Person.refused(RestAssured.get(address), 409, "deleted");
        Person.expect(nadia.post("/" + id + "/restore", ""), 200);
        Person.expect(RestAssured.get(address), 200);
        Person.expect(
                ada.post(
                        "/" + id + "/owner",
                        "{\"ownerId\":\"" + otto.id() + "\",\"ownerName\":\"Otto\"}"),
                200);
        Person.refused(RestAssured.get(address), 404, "not-found");
        Person.refused(RestAssured.get(address + "A"), 404, "not-found");
        RestAssured.given().body(FILM).post(Person.PATH + "/uploads").then().statusCode(401);
    }

    @Test
    @Tag("TEL-20")
    void telephone_call_plays_with_seeking_for_its_owner_alone() {
        RecordingRef call = shelf.begin(nadia, Source.TELEPHONE, "+31201234567");
        shelf.track(call, 1, TrackKind.TELEPHONE, "audio/wav", Shelf.NOON, SOUND);
        shelf.end(call);
        String address = address(nadia, call.recordingId().toString());
        Response part = RestAssured.given().header("Range", "bytes=44-").get(address);
        Person.expect(part, 206).header("Content-Type", "audio/wav");
        assertArrayEquals(Arrays.copyOfRange(SOUND, 44, SOUND.length), part.asByteArray());
        Person.refused(
                ada.post("/" + call.recordingId() + "/tracks/1/address", ""), 404, "not-found");
    }

    @Test
    void everything_else_stays_small() {
        String id = UUID.randomUUID().toString();
        Person.refused(nadia.post("/" + id + "/owner", "x".repeat(300 << 10)), 413, "too-large");
        HttpResponse<String> answer =
                chunked(
                        "/api/recordings/" + id + "/owner",
                        "key",
                        "{}".getBytes(StandardCharsets.UTF_8));
        assertEquals(413, answer.statusCode());
    }

    private interface Attempt {
        void with(String key);
    }

    private void leavesNothing(Attempt attempt) {
        String key = UUID.randomUUID().toString();
        int before = nadia.get("").extract().path("recordings.size()");
        attempt.with(key);
        assertTrue(shelf.vault().read(refOf(key), 1).isEmpty(), "contents are gone");
        assertEquals(0, underWay());
        nadia.get("").body("recordings.size()", equalTo(before));
    }

    private RecordingRef refOf(String key) {
        return new RecordingRef(
                site, IdempotencyKey.of("upload-recording:" + nadia.id(), key).orElseThrow().id());
    }

    private int underWay() {
        return shelf.rows()
                .one(
                        "select cast(count(*) as int) from upload where site_id = $1",
                        Tuple.of(site),
                        row -> row.getInteger(0))
                .orElseThrow();
    }

    private RecordingRef half(String aliveAt) {
        RecordingRef ref = new RecordingRef(site, UUID.randomUUID());
        shelf.half(ref, FILM);
        shelf.rows()
                .change(
                        "insert into upload (recording_id, site_id, owner_id, begun_at, alive_at) values ($1, $2, 'x', now(), "
                                + aliveAt
                                + ")",
                        Tuple.of(ref.recordingId(), site));
        return ref;
    }

    private void policy(long uploadBytes, String quotaBytes) {
        String wish =
                "{\"consent\":\"ask\",\"always\":\"off\",\"mustRecord\":false,\"recorder\":\"network\",\"agentsRecorder\":{},\"retentionDays\":null,\"quotaBytes\":%s,\"uploadBytes\":%d,\"version\":0}"
                        .formatted(quotaBytes, uploadBytes);
        Person.expect(ada.asking().body(wish).put(Person.PATH + "/policy"), 200);
    }

    private Response upload(Person person, String question, byte[] file) {
        return sending(person, UUID.randomUUID().toString(), question, file);
    }

    private Response uploadAs(String key, byte[] file) {
        return sending(nadia, key, "?name=a.mp4", file);
    }

    private static Response sending(Person person, String key, String question, byte[] file) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(person.token())
                .header(IdempotencyKey.HEADER, key)
                .contentType("application/octet-stream")
                .body(file)
                .post(Person.PATH + "/uploads" + question);
    }

    private HttpResponse<String> inChunks(String key, byte[] file) {
        return chunked("/api/recordings/uploads?name=a.mp4", key, file);
    }

    private HttpResponse<String> chunked(String path, String key, byte[] file) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                        .header("Authorization", "Bearer " + nadia.token())
                        .header(IdempotencyKey.HEADER, key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file)))
                        .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String kept(Response answer) {
        return Person.expect(answer, 201).extract().path("recordingId");
    }

    private static String address(Person person, String id) {
        return Person.expect(person.post("/" + id + "/tracks/1/address", ""), 200)
                .extract()
                .path("url");
    }

    private String download(String id, String as) {
        return Person.expect(nadia.post("/" + id + "/downloads", "{\"as\":\"" + as + "\"}"), 200)
                .extract()
                .path("url");
    }

    private static String path(String id) {
        return Person.PATH + "/" + id;
    }
}
