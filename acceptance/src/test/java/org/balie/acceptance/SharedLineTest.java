package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.balie.acceptance.DeskPhones.Who;
import org.balie.local.testing.Tone;
import org.balie.localstack.LocalStack;
import org.balie.localstack.part.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Nadia's shared line with real telephones on the desks: Nadia, Tom and Eva have one, and Sam
/// calls. Who hears whom is proven by the tone that each of them hums.
@ExtendWith(WholeSystem.class)
@ResourceLock(WholeSystem.PARTS)
@Tag("TEL-26")
class SharedLineTest {
    private final LocalStack stack;
    private final Chromium chromium;
    private DeskPhones phones;

    SharedLineTest(LocalStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @BeforeEach
    void plugIn(TestInfo test) {
        var folder = Path.of("target", "telephones", test.getTestMethod().orElseThrow().getName());
        phones =
                DeskPhones.of(stack, folder.toAbsolutePath(), Who.NADIA, Who.TOM, Who.EVA, Who.SAM);
    }

    @AfterEach
    void unplug() {
        phones.close();
    }

    @Test
    @Tag("TEL-7")
    @Tag("TEL-10")
    @Tag("TEL-11")
    @Tag("TEL-13")
    void three_ring_one_answers_and_what_is_held_another_picks_up() {
        var lines = phones.desk(Who.EVA);
        phones.at(Who.SAM).dial(DeskPhones.SHARED);
        assertTrue(phones.at(Who.TOM).awaitRinging().contains("Nadia Benali"));
        phones.at(Who.EVA).awaitRinging();
        phones.at(Who.NADIA).awaitRinging();

        phones.at(Who.TOM).answer();
        phones.at(Who.EVA).awaitClosed();
        phones.at(Who.NADIA).awaitClosed();
        phones.at(Who.SAM).awaitHears(Who.TOM.hertz);
        phones.at(Who.TOM).awaitHears(Who.SAM.hertz);
        var call = DeskPhones.awaitLamp(lines, "in-use");
        assertEquals("Tom Fletcher", call.path("user").path("name").asText());
        assertEquals(DeskPhones.SAMS, call.path("number").asText());

        phones.at(Who.TOM).hold();
        DeskPhones.awaitLamp(lines, "held");
        phones.at(Who.SAM).awaitHears();
        phones.at(Who.EVA).dial("*8" + DeskPhones.SHARED);
        phones.at(Who.EVA).awaitEstablished();
        phones.at(Who.TOM).awaitClosed();
        phones.at(Who.SAM).awaitHears(Who.EVA.hertz);
        phones.at(Who.EVA).awaitHears(Who.SAM.hertz);

        phones.at(Who.SAM).hangUp();
        phones.at(Who.EVA).awaitClosed();
        DeskPhones.awaitLamp(lines, "idle");
    }

    @Test
    @Tag("TEL-6")
    @Tag("TEL-9")
    void a_delegate_calls_out_and_the_far_telephone_shows_the_delegators_number() {
        var nadia = phones.desk(Who.NADIA);
        Map<String, Object> call = new HashMap<>();
        call.put("deviceId", phones.device(Who.TOM));
        call.put("lineId", "nadia");
        call.put("number", DeskPhones.SAMS);
        assertEquals(201, phones.as(Who.TOM).post("/api/telephony/calls", call).status());
        phones.at(Who.TOM).awaitRinging();
        phones.at(Who.TOM).answer();
        assertTrue(phones.at(Who.SAM).awaitRinging().contains(DeskPhones.SHARED));
        phones.at(Who.SAM).answer();
        phones.at(Who.SAM).awaitHears(Who.TOM.hertz);
        phones.at(Who.TOM).awaitHears(Who.SAM.hertz);
        var shown = DeskPhones.awaitLamp(nadia, "in-use");
        assertEquals("Tom Fletcher", shown.path("user").path("name").asText());
        assertEquals(DeskPhones.SAMS, shown.path("number").asText());
        phones.at(Who.TOM).hangUp();
        phones.at(Who.SAM).awaitClosed();
        DeskPhones.awaitLamp(nadia, "idle");
    }

    @Test
    @Tag("TEL-28")
    void a_held_call_outlives_a_kill_of_the_service_and_is_picked_up() throws Exception {
        var lines = phones.desk(Who.EVA);
        phones.at(Who.SAM).dial(DeskPhones.SHARED);
        phones.at(Who.TOM).awaitRinging();
        phones.at(Who.TOM).answer();
        phones.at(Who.SAM).awaitHears(Who.TOM.hertz);
        phones.at(Who.TOM).hold();
        DeskPhones.awaitLamp(lines, "held");

        // all replicas: who decides, and who the telephones come to
        var replicas =
                stack.parts().stream()
                        .filter(part -> part.name().startsWith("telephony-service"))
                        .toList();
        assertEquals(2, replicas.size());
        replicas.forEach(Part::kill);
        for (var each : replicas) {
            each.awaitReady(Door.RECOVERY);
        }
        lines.reconnect();
        DeskPhones.awaitLamp(lines, "held");
        phones.at(Who.EVA).dial("*8" + DeskPhones.SHARED);
        phones.at(Who.EVA).awaitEstablished();
        phones.at(Who.SAM).awaitHears(Who.EVA.hertz);
        phones.at(Who.EVA).hangUp();
        phones.at(Who.SAM).awaitClosed();
        DeskPhones.awaitLamp(lines, "idle");
    }

    @Test
    @Tag("TEL-23")
    @Tag("TEL-24")
    @Tag("TEL-25")
    void a_message_is_heard_by_a_delegate_and_played_and_deleted_for_all() {
        var tom = phones.desk(Who.TOM);
        var eva = phones.desk(Who.EVA);
        assertEquals(
                200, phones.as(Who.NADIA).put("/api/telephony/ring-plan", shortPlan()).status());
        phones.at(Who.SAM).dial(DeskPhones.SHARED);
        phones.at(Who.SAM).awaitEstablished();
        // the beep, and then a message of some seconds
        phones.at(Who.SAM).hum(Duration.ofSeconds(5));
        phones.at(Who.SAM).hangUp();

        var message = tom.awaitAny("message/", it -> it.path("playedBy").isNull()).getValue();
        assertEquals("Nadia Benali", message.path("forWhom").path("name").asText());
        assertEquals(DeskPhones.SAMS, message.path("from").asText());
        assertTrue(message.path("lengthSeconds").asInt() >= 3, message::toString);
        var id = message.path("messageId").asText();
        var path = "/api/telephony/voicemail/" + id;
        assertEquals(
                List.of(Who.SAM.hertz), Tone.heard(phones.as(Who.TOM).getBytes(path + "/sound")));

        phones.as(Who.TOM).post(path + "/played", Map.of());
        eva.await("message/" + id, it -> named(it, "playedBy").equals("Tom Fletcher"));
        phones.as(Who.TOM).delete(path);
        eva.await("message/" + id, it -> named(it, "deletedBy").equals("Tom Fletcher"));
        phones.as(Who.TOM).post(path + "/restore", Map.of());
        eva.await("message/" + id, it -> it.path("deletedBy").isNull());
    }

    @Test
    @Tag("TEL-18")
    void a_delegate_listens_whispers_barges_and_takes_over() {
        phones.allowMonitoring();
        phones.at(Who.SAM).dial(DeskPhones.SHARED);
        phones.at(Who.NADIA).awaitRinging();
        phones.at(Who.NADIA).answer();
        phones.at(Who.SAM).awaitHears(Who.NADIA.hertz);
        var id = DeskPhones.awaitLamp(phones.desk(Who.TOM), "in-use").path("callId").asText();

        monitor(id, "listen");
        phones.at(Who.TOM).awaitClosed();
        phones.at(Who.TOM).awaitRinging();
        phones.at(Who.TOM).answer();
        phones.at(Who.TOM).awaitHears(Who.NADIA.hertz, Who.SAM.hertz);
        phones.at(Who.SAM).awaitHears(Who.NADIA.hertz);
        phones.at(Who.NADIA).awaitHears(Who.SAM.hertz);

        monitor(id, "whisper");
        phones.at(Who.NADIA).awaitHears(Who.TOM.hertz, Who.SAM.hertz);
        phones.at(Who.SAM).awaitHears(Who.NADIA.hertz);

        monitor(id, "barge");
        phones.at(Who.SAM).awaitHears(Who.NADIA.hertz, Who.TOM.hertz);

        monitor(id, "take-over");
        phones.at(Who.NADIA).awaitClosed();
        phones.at(Who.SAM).awaitHears(Who.TOM.hertz);
        phones.at(Who.TOM).awaitHears(Who.SAM.hertz);
        phones.at(Who.SAM).hangUp();
        phones.at(Who.TOM).awaitClosed();
    }

    @Test
    @Tag("TEL-20")
    @Tag("REC-6")
    void a_recorded_call_is_among_the_recordings_of_who_recorded_it_and_of_nobody_else() {
        phones.at(Who.SAM).dial(DeskPhones.SHARED);
        phones.at(Who.TOM).awaitRinging();
        phones.at(Who.TOM).answer();
        phones.at(Who.SAM).awaitHears(Who.TOM.hertz);
        var call = DeskPhones.awaitLamp(phones.desk(Who.EVA), "in-use").path("callId").asText();
        var begun = phones.as(Who.TOM).post("/api/telephony/calls/" + call + "/record", Map.of());
        assertEquals(201, begun.status(), begun::toString);
        phones.at(Who.SAM).hum(Duration.ofSeconds(3));
        var stopped =
                phones.as(Who.TOM)
                        .post("/api/telephony/calls/" + call + "/stop-recording", Map.of());
        assertEquals(204, stopped.status(), stopped::toString);
        phones.at(Who.SAM).hangUp();
        phones.at(Who.TOM).awaitClosed();

        var id = begun.body().path("recordingId").asText();
        var path = "/api/recordings/" + id;
        Patience.until(
                "the recording is with those of sessions",
                () -> phones.as(Who.TOM).get(path).status() == 200);
        assertTrue(listed("tom").contains(id));
        assertEquals(
                List.of(Who.TOM.hertz, Who.SAM.hertz),
                Tone.heard(phones.as(Who.TOM).getBytes(path + "/tracks/1/content")));
        // whose line it is, who shares it, who called and supervises, and who administers the site
        for (var other : List.of("nadia", "eva", "sam", "ada")) {
            assertFalse(listed(other).contains(id), other);
            for (var what : List.of("", "/timeline", "/tracks/1/index", "/tracks/1/content")) {
                assertEquals(404, phones.as(other).get(path + what).status(), other + what);
            }
        }
        try (var tom = Person.withBrowser("recorded-call", chromium, "en")) {
            tom.open(stack.url().resolve("/recordings?lang=en"));
            tom.signIn("tom");
            tom.sees(DeskPhones.SAMS);
        }
    }

    private List<String> listed(String userName) {
        var recordings = phones.as(userName).get("/api/recordings?limit=200").body();
        return recordings.path("recordings").findValuesAsText("recordingId");
    }

    private void monitor(String call, String mode) {
        var wish = Map.of("deviceId", phones.device(Who.TOM), "mode", mode);
        var answer = phones.as(Who.TOM).post("/api/telephony/calls/" + call + "/monitor", wish);
        assertEquals(204, answer.status(), answer::toString);
    }

    private static String named(JsonNode message, String field) {
        return message.path(field).path("name").asText();
    }

    private static Map<String, Object> shortPlan() {
        Map<String, Object> plan = new HashMap<>();
        Map<String, Object> voicemail = new HashMap<>();
        voicemail.put("what", "voicemail");
        voicemail.put("number", null);
        plan.put("order", "all");
        plan.put("persons", List.of());
        plan.put("seconds", 10);
        plan.put("busy", Map.of("what", "call-waiting"));
        plan.put("unanswered", voicemail);
        plan.put("hours", null);
        plan.put("closed", voicemail);
        return plan;
    }
}
