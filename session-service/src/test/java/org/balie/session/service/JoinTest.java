package org.balie.session.service;

import static io.restassured.RestAssured.given;
import static org.balie.session.service.Helping.text;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.PostOffice;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Outbound sessions and the ways into them.
@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(PostOffice.class)
class JoinTest {
    private static final String NEW =
            "{\"topic\":\"Your order\",\"trackingCodes\":[\"campaign-7\"],\"approval\":%s}";

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final String site = "site-" + UUID.randomUUID();
    private final Member agent = Member.agent("Nadia", site);

    @Test
    @Tag("SES-1")
    @Tag("SES-2")
    void customer_types_the_number_of_an_outbound_session() {
        JsonPath opened = open(false);
        UUID id = UUID.fromString(opened.getString("sessionId"));
        try (LiveClient desk = agent.enter(id)) {
            assertEquals("campaign-7", desk.await("session").at("/trackingCodes/0").asText());
            JsonPath joined = join(opened.getString("number"), "Jan", newAddress()).jsonPath();
            try (LiveClient page =
                    LiveClient.connect(Member.address(id), joined.getString("token"))) {
                Helping.isIn(desk, "p2");
                assertEquals("Jan", text(desk.await("participant/p2"), "name"));
                assertTrue(page.await("session").path("trackingCodes").isEmpty());
                desk.await("session", s -> text(s, "customerName").equals("Jan"));
            }
            given().auth()
                    .oauth2(joined.getString("token"))
                    .post("/api/sessions/" + id + "/token")
                    .then()
                    .statusCode(200)
                    .body("token", notNullValue());
        }
    }

    @Test
    @Tag("SES-2")
    void host_lets_in_or_not() {
        JsonPath opened = open(true);
        UUID id = UUID.fromString(opened.getString("sessionId"));
        String number = opened.getString("number");
        String jan = join(number, "Jan", newAddress()).jsonPath().getString("token");
        String eve = join(number, "Eve", newAddress()).jsonPath().getString("token");
        try (LiveClient desk = agent.enter(id)) {
            Helping.isIn(desk, "p1");
            try (LiveClient page = LiveClient.connect(Member.address(id), jan)) {
                page.await("me", me -> text(me, "state").equals("lobby"));
                desk.await("participant/p2", p -> text(p, "state").equals("lobby"));
                assertFalse(page.documents().containsKey("participant/p1"));
                agent.does(id, "/participants/p2/admit");
                page.await("me", me -> text(me, "state").equals("in"));
                Helping.isIn(page, "p1");
            }
            try (LiveClient page = LiveClient.connect(Member.address(id), eve)) {
                desk.await("participant/p3", p -> text(p, "state").equals("lobby"));
                agent.does(id, "/participants/p3/refuse");
                assertEquals(4404, page.awaitClose());
            }
            try (LiveClient again = LiveClient.connect(Member.address(id), eve)) {
                assertEquals(1008, again.awaitClose());
            }
        }
    }

    @Test
    @Tag("SES-2")
    void agents_find_running_sessions_of_their_site_by_number() {
        JsonPath opened = open(false);
        String byNumber = "/api/sessions/by-number/" + opened.getString("number");
        agent.asking()
                .get(byNumber)
                .then()
                .statusCode(200)
                .body("sessionId", equalTo(opened.getString("sessionId")))
                .body("primaryName", equalTo("Nadia"));
        Member stranger = Member.agent("Eve", "site-" + UUID.randomUUID());
        Member.problem(stranger.asking().get(byNumber), 404, "not-found");
        agent.asking()
                .get("/api/sessions?state=running")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        stranger.asking().get("/api/sessions").then().body("items.size()", equalTo(0));
    }

    @Test
    @Tag("SES-2")
    void unknown_and_ended_numbers_are_equally_not_found() {
        JsonPath opened = open(false);
        UUID id = UUID.fromString(opened.getString("sessionId"));
        try (LiveClient desk = agent.enter(id)) {
            Helping.isIn(desk, "p1");
            agent.does(id, "/end", "{\"notes\":null}");
        }
        Response ended = join(opened.getString("number"), "Jan", newAddress());
        Response unknown = join("100000000", "Jan", newAddress());
        Member.problem(ended, 404, "not-found");
        assertEquals(ended.asString(), unknown.asString());
    }

    @Test
    @Tag("SES-2")
    void trying_numbers_out_is_slow() {
        String address = newAddress();
        Response last = join("100000001", "Eve", address);
        for (int i = 0; i < 10 && last.statusCode() == 404; i++) {
            last = join("10000001" + i % 10, "Eve", address);
        }
        Member.problem(last, 429, "rate-limited");
        assertTrue(Integer.parseInt(last.header("Retry-After")) > 0);
    }

    @Test
    @Tag("SES-1")
    void one_key_opens_one_session() {
        String body = NEW.formatted(false);
        String key = UUID.randomUUID().toString();
        String first =
                agent.asking()
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post("/api/sessions")
                        .asString();
        String second =
                agent.asking()
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post("/api/sessions")
                        .asString();
        assertEquals(first, second);
        agent.asking().get("/api/sessions").then().body("items.size()", equalTo(1));
    }

    private JsonPath open(boolean approval) {
        Response answer = agent.asking().body(NEW.formatted(approval)).post("/api/sessions");
        Member.expect(answer, 201);
        return answer.jsonPath();
    }

    private static Response join(String number, String name, String address) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", address)
                .body(
                        "{\"number\":\"%s\",\"name\":\"%s\",\"language\":\"nl\"}"
                                .formatted(number, name))
                .post("/api/sessions/join");
    }

    /// Each test comes from elsewhere, or the limits of one would hit another.
    private static String newAddress() {
        return "203.0.113." + ADDRESSES.incrementAndGet();
    }
}
