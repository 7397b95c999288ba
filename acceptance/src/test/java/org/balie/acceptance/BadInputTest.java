package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What strangers may send to the front door: always a problem in words, never an effect.
@ExtendWith(WholeSystem.class)
class BadInputTest {
    private static final String ASK = "/api/acd/entry-points/acme-help/requests";
    private static final String JOIN = "/api/sessions/join";
    private static final String JSON = "application/json";

    private final LocalStack stack;
    private final Door door;

    BadInputTest(LocalStack stack) {
        this.stack = stack;
        this.door = Door.of(stack.url());
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(ASK, JOIN)
                .flatMap(
                        path ->
                                Stream.of(
                                        Arguments.of(path, "{", JSON, "malformed"),
                                        Arguments.of(path, "[]", JSON, "malformed"),
                                        Arguments.of(path, "\"text\"", JSON, "malformed"),
                                        Arguments.of(path, "{\"surprise\":1}", JSON, "malformed"),
                                        Arguments.of(
                                                path, "{}", "text/plain", "unsupported-media-type"),
                                        Arguments.of(
                                                path,
                                                "{\"x\":\"" + "x".repeat(200_000) + "\"}",
                                                JSON,
                                                "too-large")));
    }

    @ParameterizedTest(name = "{3} at {0}")
    @MethodSource("nonsense")
    void nonsense_is_answered_in_words(String path, String body, String type, String code) {
        assertProblem(code, door.postText(path, body, type));
    }

    @Test
    @Tag("ACD-2")
    void a_form_that_is_wrong_names_every_field() {
        var form = new HashMap<>(Door.acmeForm("visitor-" + UUID.randomUUID(), ""));
        form.put(
                "answers", Map.of("name", "", "email", "nobody", "topic", "nothing", "extra", "x"));
        var answer = door.post(ASK, form);
        assertProblem("invalid", answer);
        var fields = answer.body().path("errors").findValuesAsText("field");
        assertTrue(
                fields.containsAll(
                        java.util.List.of(
                                "answers.name",
                                "answers.email",
                                "answers.topic",
                                "answers.consent",
                                "answers.extra")),
                fields::toString);
    }

    @Test
    void unknown_places_are_not_found() {
        var stranger = UUID.randomUUID();
        var form = Door.acmeForm("visitor-" + stranger, "Somebody");
        assertProblem("not-found", door.post("/api/acd/entry-points/nowhere/requests", form));
        assertProblem("not-found", door.get("/api/acd/entry-points/nowhere/form"));
        assertProblem("not-found", door.get("/api/acd/no-such-thing"));
        assertProblem(
                "not-found",
                door.post(
                        JOIN, Map.of("number", "000000000", "name", "Somebody", "language", "en")));
    }

    @Test
    void without_a_token_nothing_is_done() {
        var id = UUID.randomUUID();
        assertAll(
                Stream.of(
                                "/api/acd/requests/" + id + "/leave",
                                "/api/acd/offers/" + id + "/accept",
                                "/api/sessions",
                                "/api/sessions/" + id + "/end")
                        .map(
                                path ->
                                        () ->
                                                assertProblem(
                                                        "unauthenticated",
                                                        door.post(path, Map.of()))));
        assertProblem("unauthenticated", door.get("/api/reports/sessions"));
        assertProblem("unauthenticated", door.get("/api/acd/admin/queues"));
    }

    @Test
    void a_forged_token_is_no_token() throws InterruptedException {
        var real = stack.accessTokenOf("nadia");
        var forged = real.substring(0, real.lastIndexOf('.') + 1) + "A".repeat(86);
        assertProblem("unauthenticated", door.as(forged).get("/api/sessions?state=running"));
        assertProblem("unauthenticated", door.as("nonsense").get("/api/sessions?state=running"));
    }

    @Test
    void a_visitor_reaches_only_the_own_request() {
        try (var sam = onShift();
                var one = Visitor.asksForHelp(stack.url(), "Visitor one");
                var other = Visitor.asksForHelp(stack.url(), "Visitor two")) {
            one.awaitState("waiting");
            other.awaitState("waiting");
            assertProblem(
                    "not-found",
                    one.door().post("/api/acd/requests/" + other.requestId() + "/leave", Map.of()));
            assertProblem("forbidden", one.door().get("/api/acd/admin/queues"));
            assertProblem("forbidden", one.door().get("/api/reports/sessions"));
            other.awaitState("waiting");
            one.leaveQueue();
            other.leaveQueue();
            one.awaitState("left");
            other.awaitState("left");
        }
    }

    @Test
    void one_site_does_not_find_another_sites_things() throws InterruptedException {
        var lotte = door.as(stack.accessTokenOf("joost"));
        assertProblem("not-found", lotte.get("/api/acd/admin/queues/service"));
        assertProblem("not-found", lotte.get("/api/acd/admin/entry-points/acme-help"));
        try (var tom = new Agent(stack, "tom")) {
            var started =
                    tom.door()
                            .post(
                                    "/api/sessions",
                                    Map.of(
                                            "topic",
                                            "Only Acme's",
                                            "approval",
                                            false,
                                            "trackingCodes",
                                            java.util.List.of()));
            assertEquals(201, started.status(), started::toString);
            var id = started.body().path("sessionId").asText();
            assertProblem(
                    "not-found",
                    lotte.post("/api/sessions/" + id + "/activities/voice/stop", Map.of()));
            assertProblem(
                    "not-found",
                    lotte.get("/api/sessions/by-number/" + started.body().path("number").asText()));
            assertFalse(lotte.get("/api/sessions?state=running").body().toString().contains(id));
            try (var room = tom.enter(id)) {
                room.await("me", me -> me.path("role").asText().equals("primary"));
                tom.end(id);
            }
        }
    }

    /// Somebody who could be reached, but takes nobody: requests wait.
    private Agent onShift() {
        var sam = new Agent(stack, "sam");
        sam.beAvailable();
        sam.setPresence("away");
        return sam;
    }

    private static void assertProblem(String code, Door.Answer answer) {
        assertTrue(answer.contentType().startsWith("application/problem+json"), answer::toString);
        assertEquals(
                "urn:balie:problem:" + code, answer.body().path("type").asText(), answer::toString);
        assertEquals(answer.status(), answer.body().path("status").asInt(), answer::toString);
        assertFalse(answer.body().toString().contains("Exception"), answer::toString);
    }
}
