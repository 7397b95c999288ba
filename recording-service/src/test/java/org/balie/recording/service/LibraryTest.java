package org.balie.recording.service;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.balie.local.testing.RealParts;
import org.balie.recording.core.Source;
import org.balie.recording.ffmpeg.Footage;
import org.balie.recording.library.Recordings;
import org.balie.recording.policy.Purge;
import org.balie.recording.sealed.TrackKind;
import org.balie.recording.store.RecordingRef;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What people and time do with recordings that have ended.
@QuarkusTest
@WithTestResource(RealParts.class)
class LibraryTest {
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final byte[] PICTURE = Footage.picture(3, 160, 90);

    @Inject Shelf shelf;
    @Inject Purge purge;

    private final String site = "site-" + UUID.randomUUID();
    private final Person nadia = Person.agent("Nadia", site);
    private final Person sam = Person.supervisor("Sam", site);
    private final Person ada = Person.admin("Ada", site);

    @Test
    @Tag("REC-5")
    void renamed_disabled_and_reassigned_with_an_entry_each() {
        RecordingRef ref = ended();
        patch(nadia, ref, "{\"title\":\"New\",\"description\":\"a\\nb\",\"version\":1}", 200);
        Person.refused(patch(nadia, ref, "{\"title\":\"Late\",\"version\":1}"), 409, "conflict");
        Person.refused(patch(nadia, ref, "{\"title\":\" \",\"version\":2}"), 422, "invalid");
        Person.refused(patch(sam, ref, "{\"disabled\":true,\"version\":2}"), 403, "forbidden");
        patch(nadia, ref, "{\"disabled\":true,\"version\":2}", 200);
        patch(ada, ref, "{\"disabled\":false,\"version\":3}", 200);
        Person otto = Person.agent("Otto", site);
        Person.expect(
                sam.post(
                        path(ref) + "/owner",
                        "{\"ownerId\":\"" + otto.id() + "\",\"ownerName\":\"Otto\"}"),
                200);
        Person.refused(nadia.asking().get(Person.PATH + path(ref)), 404, "not-found");
        otto.get(path(ref)).body("title", equalTo("New")).body("ownerName", equalTo("Otto"));
        assertEquals(
                List.of("reassigned", "enabled", "disabled", "renamed"),
                ada.get("/audit?recording=" + ref.recordingId())
                        .extract()
                        .jsonPath()
                        .getList("entries.action"));
    }

    @Test
    @Tag("REC-5")
    void deleted_one_comes_back_within_thirty_days_and_goes_after_them() {
        RecordingRef ref = ended();
        Person.expect(nadia.asking().delete(Person.PATH + path(ref)), 204);
        Person.refused(nadia.asking().delete(Person.PATH + path(ref)), 409, "deleted");
        Person.expect(nadia.post(path(ref) + "/restore", ""), 200);
        Person.refused(nadia.post(path(ref) + "/restore", ""), 409, "not-deleted");
        Person.expect(nadia.asking().delete(Person.PATH + path(ref)), 204);
        shelf.set(ref, "deleted_at = now() - interval '29 days'");
        purge.sweep();
        assertTrue(isThere(ref));
        shelf.set(ref, "deleted_at = now() - interval '31 days'");
        purge.sweep();
        assertTrue(!isThere(ref));
        assertTrue(shelf.vault().read(ref, 1).isEmpty(), "contents are gone too");
        assertEquals(
                "purged",
                ada.get("/audit?recording=" + ref.recordingId())
                        .extract()
                        .jsonPath()
                        .getString("entries[0].action"));
    }

    @Test
    @Tag("REC-7")
    void hold_beats_deletion_and_retention() {
        RecordingRef ref = ended();
        RecordingRef other = ended();
        Person.refused(hold(nadia, ref), 403, "forbidden");
        Person.expect(hold(ada, ref), 204);
        for (Person person : List.of(nadia, ada)) {
            Person.refused(person.asking().delete(Person.PATH + path(ref)), 409, "on-hold");
        }
        retention(30);
        for (RecordingRef each : List.of(ref, other)) {
            shelf.set(each, "ended_at = now() - interval '31 days'");
        }
        purge.sweep();
        assertTrue(isThere(ref));
        assertTrue(!isThere(other), "retention removes the other");
        Person.expect(ada.asking().delete(Person.PATH + path(ref) + "/hold"), 204);
        purge.sweep();
        assertTrue(!isThere(ref));
    }

    private void retention(int days) {
        String wish =
                "{\"consent\":\"ask\",\"always\":{\"queues\":[\"q\"],\"agents\":[]},\"mustRecord\":true,\"recorder\":\"local\",\"agentsRecorder\":{},\"retentionDays\":%d,\"quotaBytes\":null,\"uploadBytes\":1000,\"version\":0}"
                        .formatted(days);
        Person.expect(ada.asking().body(wish).put(Person.PATH + "/policy"), 200)
                .body("version", equalTo(1));
        Person.refused(ada.asking().body(wish).put(Person.PATH + "/policy"), 409, "conflict");
        Person.refused(nadia.asking().body(wish).put(Person.PATH + "/policy"), 403, "forbidden");
        nadia.get("/policy/effective?queueId=q")
                .body("always", equalTo(true))
                .body("recorder", equalTo("network"))
                .body("recorders", equalTo(List.of("network")))
                .body("mustRecord", equalTo(true));
        UUID session = session("q");
        nadia.get("/policy/effective?sessionId=" + session).body("always", equalTo(true));
        nadia.get("/policy/effective?sessionId=" + session("other")).body("always", equalTo(false));
        Person.agent("Eve", "elsewhere")
                .get("/policy/effective?sessionId=" + session)
                .body("always", equalTo(false));
        ada.get("/usage").body("count", equalTo(2));
    }

    private UUID session(String queue) {
        UUID session = UUID.randomUUID();
        shelf.rows()
                .change(
                        """
                        insert into session_seen
                            (id, site_id, number, queue_id, agent_id, agent_name, started_at)
                        values ($1, $2, '123456789', $3, 'nadia', 'Nadia', now())""",
                        Tuple.of(session, site, queue));
        return session;
    }

    private Response hold(Person person, RecordingRef ref) {
        return person.asking()
                .body("{\"reason\":\"court\"}")
                .put(Person.PATH + path(ref) + "/hold");
    }

    @Test
    @Tag("REC-7")
    void verification_says_that_it_is_what_was_written() {
        RecordingRef ref = ended();
        Person.expect(nadia.post(path(ref) + "/verification", ""), 200)
                .body("intact", equalTo(true));
        shelf.set(ref, "manifest_version = 99");
        Person.expect(nadia.post(path(ref) + "/verification", ""), 200)
                .body("intact", equalTo(false))
                .body("flaw", equalTo("old-manifest"));
    }

    @Test
    @Tag("REC-5")
    void download_is_made_once_fetched_with_a_ticket_and_survives_a_dead_maker() {
        RecordingRef ref = ended();
        // Somebody began it and was not heard of again.
        shelf.rows()
                .change(
                        "insert into product (recording_id, kind, state, attempts, leased_until) values ($1, 'mp4', 'making', 1, now() - interval '1 second')",
                        Tuple.of(ref.recordingId()));
        String wish = "{\"as\":\"mp4\"}";
        JsonPath ready =
                Awaitility.await()
                        .atMost(LONG)
                        .until(
                                () -> nadia.post(path(ref) + "/downloads", wish).jsonPath(),
                                answer -> answer.getString("url") != null);
        Response whole = RestAssured.get(ready.getString("url"));
        Person.expect(whole, 200).header("Content-Type", "video/mp4");
        assertTrue(
                whole.header("Content-Disposition")
                        .contains("filename=\"2026-11-20 1200 Ecole.mp4\""),
                whole.header("Content-Disposition"));
        Response part =
                RestAssured.given().header("Range", "bytes=4-7").get(ready.getString("url"));
        Person.expect(part, 206);
        assertArrayEquals(
                "ftyp".getBytes(java.nio.charset.StandardCharsets.US_ASCII), part.asByteArray());
        Person.refused(
                RestAssured.get(ready.getString("url").replaceFirst(".$", "!")), 404, "not-found");
        Person.refused(nadia.post(path(ref) + "/downloads", "{\"as\":\"gif\"}"), 422, "invalid");
        Person.refused(
                Person.agent("Otto", site).post(path(ref) + "/downloads", wish), 404, "not-found");
        Person.expect(nadia.post(path(ref) + "/verification", ""), 200)
                .body("intact", equalTo(true));
        Awaitility.await()
                .atMost(LONG)
                .until(
                        () ->
                                nadia.asking()
                                        .get(Person.PATH + path(ref) + "/thumbnails/0")
                                        .statusCode(),
                        status -> status == 200);
        shelf.set(ref, "disabled_at = now(), disabled_by = 'x'");
        Person.refused(RestAssured.get(ready.getString("url")), 404, "not-found");
    }

    private RecordingRef ended() {
        RecordingRef ref = shelf.begin(nadia, Source.SESSION, "École");
        shelf.track(ref, 1, TrackKind.SCREEN, "video/webm;codecs=vp9", Shelf.NOON, PICTURE);
        shelf.end(ref);
        return ref;
    }

    private Response patch(Person person, RecordingRef ref, String body) {
        return person.asking().body(body).patch(Person.PATH + path(ref));
    }

    private void patch(Person person, RecordingRef ref, String body, int status) {
        Person.expect(patch(person, ref, body), status);
    }

    private boolean isThere(RecordingRef ref) {
        return Recordings.find(shelf.rows(), ref).isPresent();
    }

    private static String path(RecordingRef ref) {
        return "/" + ref.recordingId();
    }
}
