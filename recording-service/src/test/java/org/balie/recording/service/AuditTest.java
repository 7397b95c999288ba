package org.balie.recording.service;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.balie.local.testing.RealParts;
import org.balie.recording.core.Source;
import org.balie.recording.ffmpeg.Footage;
import org.balie.recording.policy.Actor;
import org.balie.recording.policy.Audit;
import org.balie.recording.policy.Purge;
import org.balie.recording.sealed.TrackKind;
import org.balie.recording.store.RecordingRef;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What administrators read of what was done with recordings.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("REC-7")
@Tag("ADM-2")
class AuditTest {
    private static final byte[] PICTURE = Footage.picture(2, 160, 90);

    @Inject Shelf shelf;
    @Inject Purge purge;

    private final String site = "site-" + UUID.randomUUID();
    private final Person nadia = Person.agent("Nadia", site);
    private final Person sam = Person.supervisor("Sam", site);
    private final Person ada = Person.admin("Ada", site);

    @Test
    void whoever_sees_and_takes_away_a_recording_stands_in_it() {
        RecordingRef ref = recording("Mia about her invoice");
        String track = "/" + ref.recordingId() + "/tracks/1/";
        nadia.get(track + "index");
        assertEquals(List.of(), actions("recording=" + ref.recordingId()));
        for (int part = 0; part < 3; part++) {
            Person.expect(nadia.get(track + "content", "bytes=0-99"), 206);
        }
        Person.expect(sam.post(track + "address", ""), 200);
        downloaded(sam, ref);
        assertEquals(
                List.of("downloaded sam", "played sam", "played nadia"),
                told("recording=" + ref.recordingId()));
        ada.get("/audit?action=downloaded")
                .body("entries[0].body.as", equalTo("webm"))
                .body("entries[0].title", equalTo("Mia about her invoice"))
                .body("entries[0].there", equalTo(true))
                .body("next", nullValue());
    }

    @Test
    void who_may_not_see_it_leaves_no_trace_of_having_seen_it() {
        RecordingRef ref = recording("Hers");
        Person otto = Person.agent("Otto", site);
        String content = "/" + ref.recordingId() + "/tracks/1/content";
        assertEquals(404, otto.get(content, "bytes=0-9").statusCode());
        assertEquals(List.of(), actions("recording=" + ref.recordingId()));
    }

    @Test
    void entries_are_asked_for_by_person_act_title_and_time() {
        RecordingRef invoice = recording("Mia about her 100% invoice");
        RecordingRef other = recording("Jan");
        delete(nadia, invoice);
        Person.expect(nadia.post("/" + invoice.recordingId() + "/restore", ""), 200);
        delete(ada, other);
        assertEquals(List.of("deleted"), actions("who=" + ada.id()));
        assertEquals(List.of("restored", "deleted"), actions("who=" + nadia.id()));
        assertEquals(List.of("deleted ada", "deleted nadia"), told("action=deleted"));
        assertEquals(List.of("restored", "deleted"), actions("q=100%25"));
        assertEquals(List.of(), actions("q=100_"));
        assertEquals(List.of(), actions("to=" + Instant.now().minusSeconds(600)));
        assertEquals(3, actions("from=" + Instant.now().minusSeconds(600)).size());
        for (String wrong :
                List.of("from=yesterday", "recording=1", "before=x", "q=" + "x".repeat(201))) {
            Person.refused(ada.asking().get(Person.PATH + "/audit?" + wrong), 422, "invalid");
        }
    }

    @Test
    void entry_keeps_the_title_when_the_recording_is_gone() {
        RecordingRef ref = recording("Gone for good");
        delete(nadia, ref);
        shelf.set(ref, "deleted_at = now() - interval '31 days'");
        purge.sweep();
        ada.get("/audit?q=gone for")
                .body("entries.action", equalTo(List.of("purged", "deleted")))
                .body("entries.there", equalTo(List.of(false, false)))
                .body("entries[0].body.cause", equalTo("deleted"))
                .body("entries[1].title", equalTo("Gone for good"));
    }

    @Test
    @Tag("REC-6")
    void calls_on_telephones_are_nobody_elses_to_read_about() {
        RecordingRef call = shelf.begin(nadia, Source.TELEPHONE, "Call with +31 20");
        shelf.track(call, 1, TrackKind.TELEPHONE, "audio/wav", Shelf.NOON, PICTURE);
        shelf.end(call);
        Person.expect(nadia.get("/" + call.recordingId() + "/tracks/1/content", "bytes=0-9"), 206);
        delete(nadia, call);
        assertEquals(List.of(), actions("recording=" + call.recordingId()));
        assertEquals(List.of(), actions("q=call"));
        assertEquals(List.of(), actions("who=" + nadia.id()));
    }

    @Test
    void others_and_other_sites_read_nothing_of_it() {
        RecordingRef ref = recording("Ours");
        delete(nadia, ref);
        for (Person person : List.of(nadia, sam)) {
            Person.refused(person.asking().get(Person.PATH + "/audit"), 403, "forbidden");
            Person.refused(
                    person.asking().get(Person.PATH + "/policy/foreseen?retentionDays=1"),
                    403,
                    "forbidden");
        }
        Person eve = Person.admin("Eve", "elsewhere-" + UUID.randomUUID());
        eve.get("/audit?recording=" + ref.recordingId()).body("entries", equalTo(List.of()));
        eve.get("/audit?q=ours").body("entries", equalTo(List.of()));
        eve.get("/audit?who=" + nadia.id()).body("entries", equalTo(List.of()));
        eve.get("/policy/foreseen?retentionDays=1").body("recordings", equalTo(0));
    }

    @Test
    void long_log_is_read_page_by_page_without_gap_or_repeat() {
        RecordingRef ref = recording("Long");
        IntStream.range(0, 120).forEach(number -> write(ref, number));
        List<Integer> numbers = new ArrayList<>();
        String next = "";
        for (int page = 0; page < 3; page++) {
            JsonPath read =
                    ada.get("/audit?recording=" + ref.recordingId() + next).extract().jsonPath();
            numbers.addAll(read.getList("entries.body.number"));
            Object before = read.get("next");
            next = "&before=" + before;
            assertEquals(page == 2, before == null);
        }
        assertEquals(IntStream.range(0, 120).boxed().toList().reversed(), numbers);
    }

    @Test
    @Tag("REC-3")
    void change_of_the_policy_says_what_was_and_what_would_go_is_counted_before() {
        RecordingRef old = recording("Old");
        RecordingRef held = recording("Held");
        recording("Young");
        for (RecordingRef each : List.of(old, held)) {
            shelf.set(each, "ended_at = now() - interval '31 days'");
        }
        shelf.set(held, "held_at = now()");
        ada.get("/policy/foreseen?retentionDays=30").body("recordings", equalTo(1));
        ada.get("/policy/foreseen?retentionDays=40").body("recordings", equalTo(0));
        for (String wrong : List.of("", "?retentionDays=0", "?retentionDays=99999")) {
            Person.refused(
                    ada.asking().get(Person.PATH + "/policy/foreseen" + wrong), 422, "invalid");
        }
        save(0, "network");
        save(1, "local");
        ada.get("/audit?action=policy-changed")
                .body("entries[0].body.before.recorder", equalTo("network"))
                .body("entries[0].body.policy.recorder", equalTo("local"))
                .body("entries[1].body.before.uploadBytes", equalTo(2_000_000_000))
                .body("entries[0].recordingId", nullValue())
                .body("entries[0].title", nullValue());
    }

    @Test
    void hold_says_by_whom_it_is() {
        RecordingRef ref = recording("Held");
        Person.expect(
                ada.asking()
                        .body("{\"reason\":\"a case\"}")
                        .put(Person.PATH + "/" + ref.recordingId() + "/hold"),
                204);
        nadia.get("/" + ref.recordingId())
                .body("hold.byName", equalTo("Ada"))
                .body("hold.reason", equalTo("a case"));
        ada.get("/audit?action=held").body("entries[0].body.reason", equalTo("a case"));
    }

    private void save(int version, String recorder) {
        String wish =
                "{\"consent\":\"ask\",\"always\":\"off\",\"mustRecord\":false,\"recorder\":\"%s\",\"agentsRecorder\":{\"%s\":\"local\"},\"choice\":\"fixed\",\"retentionDays\":null,\"quotaBytes\":null,\"uploadBytes\":1000,\"version\":%d}"
                        .formatted(recorder, nadia.id(), version);
        Person.expect(ada.asking().body(wish).put(Person.PATH + "/policy"), 200);
    }

    private void write(RecordingRef ref, int number) {
        Audit.write(
                shelf.rows(),
                new Audit.Entry(
                        site,
                        Optional.of(ref.recordingId()),
                        Optional.of(Source.SESSION),
                        new Actor(nadia.id(), "Nadia"),
                        "verified",
                        Map.of("number", number)),
                Instant.now());
    }

    private RecordingRef recording(String title) {
        RecordingRef ref = shelf.begin(nadia, Source.SESSION, title);
        shelf.track(ref, 1, TrackKind.SCREEN, "video/webm;codecs=vp9", Shelf.NOON, PICTURE);
        shelf.end(ref);
        return ref;
    }

    private static void downloaded(Person person, RecordingRef ref) {
        String path = "/" + ref.recordingId() + "/downloads";
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> person.post(path, "{\"as\":\"webm\"}").statusCode() == 200);
    }

    private static void delete(Person person, RecordingRef ref) {
        Person.expect(person.asking().delete(Person.PATH + "/" + ref.recordingId()), 204);
    }

    private List<String> actions(String question) {
        return entries(question).getList("entries.action");
    }

    private List<String> told(String question) {
        JsonPath read = entries(question);
        List<String> actions = read.getList("entries.action");
        List<String> names = read.getList("entries.actorName");
        assertTrue(names.stream().noneMatch(String::isEmpty));
        return IntStream.range(0, actions.size())
                .mapToObj(at -> actions.get(at) + " " + names.get(at).toLowerCase(Locale.ROOT))
                .toList();
    }

    private JsonPath entries(String question) {
        return ada.asking()
                .urlEncodingEnabled(false)
                .get(Person.PATH + "/audit?" + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
