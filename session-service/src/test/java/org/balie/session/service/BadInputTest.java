package org.balie.session.service;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.balie.local.testing.PostOffice;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Test;

/// Requests that make no sense, answered by a problem and without effect.
@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(PostOffice.class)
class BadInputTest {
    @Test
    void what_cannot_be_read_is_malformed_and_what_breaks_limits_is_invalid() {
        try (Helping helping = Helping.begin()) {
            Member jan = helping.customer;
            UUID id = helping.id;
            jan.isRefused(id, "/messages", "{\"text\":", 400, "malformed");
            jan.isRefused(
                    id,
                    "/messages",
                    "{\"text\":\"a\",\"clientId\":\"1\",\"x\":1}",
                    400,
                    "malformed");
            jan.isRefused(id, "/messages", "{\"text\":5,\"clientId\":\"1\"}", 400, "malformed");
            jan.isRefused(id, "/messages", "", 400, "malformed");
            jan.isRefused(id, "/messages", "{\"text\":\" \",\"clientId\":\"1\"}", 422, "invalid");
            jan.isRefused(
                    id,
                    "/messages",
                    "{\"text\":\"" + "x".repeat(4001) + "\",\"clientId\":\"1\"}",
                    422,
                    "invalid");
            jan.isRefused(
                    id,
                    "/messages",
                    "{\"text\":\"" + "x".repeat(40_000) + "\",\"clientId\":\"1\"}",
                    413,
                    "too-large");
            jan.isRefused(
                    id,
                    "/messages",
                    "{\"text\":\"a\",\"to\":\"everybody\",\"clientId\":\"1\"}",
                    422,
                    "invalid");
            jan.isRefused(id, "/media", "{\"camera\":\"maybe\"}", 422, "invalid");
            jan.isRefused(id, "/consents/revoke", "{\"activity\":\"all\"}", 422, "invalid");
            jan.isRefused(id, "/rating", "{\"stars\":6,\"comment\":\"\"}", 422, "invalid");
            helping.agent.isRefused(id, "/activities/dance/start", "", 404, "not-found");
            helping.agent.isRefused(id, "/participants/p0/admit", "", 404, "not-found");
            helping.agent.isRefused(
                    id, "/control/hand-over", "{\"to\":\"p2\",\"then\":\"run\"}", 422, "invalid");
            Member.problem(
                    jan.asking()
                            .contentType("text/plain")
                            .body("hello")
                            .post("/api/sessions/" + id + "/messages"),
                    415,
                    "unsupported-media-type");
            Member.problem(
                    jan.asking().body("{}").post("/api/sessions/not-an-id/leave"),
                    404,
                    "not-found");
            Member.problem(
                    jan.asking()
                            .header("Idempotency-Key", "k".repeat(101))
                            .body("{\"text\":\"a\",\"clientId\":\"1\"}")
                            .post("/api/sessions/" + id + "/messages"),
                    400,
                    "malformed");
            long lines =
                    helping.desk.documents().keySet().stream()
                            .filter(key -> key.startsWith("chat/"))
                            .count();
            assertEquals(2, lines, "only the two joins are in the chat");
        }
    }

    @Test
    void errors_name_their_fields() {
        try (Helping helping = Helping.begin()) {
            Member.problem(
                            helping.customer.post(
                                    helping.id, "/messages", "{\"text\":\"a\",\"clientId\":\"\"}"),
                            422,
                            "invalid")
                    .body("errors[0].field", equalTo("clientId"))
                    .body("errors[0].code", equalTo("not-blank"));
        }
    }

    @Test
    void repeated_key_is_answered_as_the_first_time_and_does_nothing() {
        try (Helping helping = Helping.begin()) {
            String path = "/api/sessions/" + helping.id + "/messages";
            String first = send(helping, path, "c1");
            String second = send(helping, path, "c2");
            assertEquals(first, second);
            helping.agent.does(helping.id, "/messages", "{\"text\":\"last\",\"clientId\":\"n1\"}");
            helping.desk.awaitAny("chat/", l -> l.path("text").asText().equals("last"));
            long written =
                    helping.desk.documents().values().stream()
                            .filter(d -> d.path("text").asText().equals("once"))
                            .count();
            assertEquals(1, written);
        }
    }

    private static String send(Helping helping, String path, String mark) {
        return Member.expect(
                        helping.customer
                                .asking()
                                .header("Idempotency-Key", "same")
                                .body("{\"text\":\"once\",\"clientId\":\"" + mark + "\"}")
                                .post(path),
                        200)
                .extract()
                .asString();
    }
}
