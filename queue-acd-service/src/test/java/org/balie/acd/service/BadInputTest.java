package org.balie.acd.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import org.balie.local.testing.RealParts;
import org.balie.local.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What nobody should send, sent to every public door.
@QuarkusTest
@WithTestResource(RealParts.class)
class BadInputTest {
    private static final String VISITOR = "visitor-12345678";

    private TestSite site;

    @BeforeEach
    void openSite() {
        site = TestSite.open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"visitorId\":5,\"language\":\"nl\",\"answers\":{}}",
                "{\"visitorId\":\"visitor-1\",\"language\":\"nl\",\"answers\":[]}",
                "{\"visitorId\":\"visitor-1\",\"language\":\"nl\",\"answers\":{\"name\":1}}",
                "{\"visitorId\":\"visitor-1\",\"surprise\":true}",
                "{\"visitorId\":\"visitor-1\",\"visitorId\":\"visitor-2\"}"
            })
    void what_cannot_be_read_is_malformed(String body) {
        problem(ask(body), 400, "malformed");
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        problem(ask("{\"visitorId\":\"" + "x".repeat(40_000) + "\"}"), 413, "too-large");
    }

    @Test
    void what_is_no_json_is_refused() {
        problem(
                given().contentType(ContentType.TEXT)
                        .body("help")
                        .post("/api/acd/entry-points/" + site.entryPoint + "/requests")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    @Tag("ACD-2")
    void every_wrong_answer_is_named() {
        var body = new HashMap<>(TestCustomer.body("", "no"));
        body.put("language", "fr");
        body.put("answers", Map.of("mail", "nobody", "colour", "red"));

        problem(ask(body), 422, "invalid")
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "visitorId",
                                "language",
                                "answers.colour",
                                "answers.name",
                                "answers.mail"));
    }

    @Test
    @Tag("ACD-2")
    void answers_that_are_too_long_or_no_text_are_refused() {
        problem(ask(TestCustomer.body("x".repeat(81), VISITOR)), 422, "invalid");
        problem(ask(TestCustomer.body("zero\u0000byte", VISITOR)), 422, "invalid");
        problem(ask(TestCustomer.body("half\ud800", VISITOR)), 422, "invalid");
        problem(ask(TestCustomer.body("two\nlines", VISITOR)), 422, "invalid");
    }

    @Test
    void html_in_an_answer_stays_text() {
        var nadia = site.agent("Nadia");
        try (var desk = nadia.ready()) {
            var html = "<script>alert('x')</script><b>Jan</b>";
            site.customer(html);
            var offer = desk.awaitAny("offer/", _ -> true).getValue();
            assertEquals(html, offer.path("customer").path("name").asText());
        }
    }

    @Test
    void a_page_that_is_no_web_address_is_left_out() {
        var nadia = site.agent("Nadia");
        try (var desk = nadia.ready()) {
            var body = new HashMap<>(TestCustomer.body("Jan", VISITOR));
            body.put(
                    "page",
                    Map.of(
                            "url", "javascript:alert(1)",
                            "title", "Cart\u0000",
                            "referrer", "https://x.example/" + "y".repeat(5000),
                            "browser", "Test"));
            ask(body).statusCode(202);
            var page = desk.awaitAny("offer/", _ -> true).getValue().path("customer").path("page");
            assertEquals("", page.path("url").asText());
            assertEquals("Cart", page.path("title").asText());
            assertEquals(2000, page.path("referrer").asText().length());
        }
    }

    @Test
    void an_entry_point_that_is_not_there_is_not_found() {
        problem(Service.anyone().get("/api/acd/entry-points/none/form").then(), 404, "not-found");
        problem(Service.anyone().get("/api/acd/entry-points/none/button").then(), 404, "not-found");
        problem(
                Service.anyone()
                        .body(TestCustomer.body("Jan", VISITOR))
                        .post("/api/acd/entry-points/none/requests")
                        .then(),
                404,
                "not-found");
    }

    @Test
    void a_repeated_key_is_the_same_request_and_a_long_one_is_malformed() {
        var key = UUID.randomUUID().toString();
        var first = TestCustomer.ask(site, "Jan", VISITOR, key);
        var again = TestCustomer.ask(site, "Jan", VISITOR, key);
        assertEquals(
                first.jsonPath().getString("requestId"), again.jsonPath().getString("requestId"));
        problem(TestCustomer.ask(site, "Jan", VISITOR, "k".repeat(101)).then(), 400, "malformed");
    }

    @Test
    void a_visitor_without_a_good_token_does_nothing() {
        var jan = site.customer("Jan");
        var good = TestTokens.visitor(VISITOR, site.id, jan.requestId, "Jan");
        var leave = "/api/acd/requests/" + jan.requestId + "/leave";
        problem(given().post(leave).then(), 401, "unauthenticated");
        problem(Service.as("no token").post(leave).then(), 401, "unauthenticated");
        problem(Service.as(good.expiringIn(-60).sign()).post(leave).then(), 401, "unauthenticated");
        var forged = TestTokens.visitor(VISITOR, site.id, jan.requestId, "Jan").forged().sign();
        problem(Service.as(forged).post(leave).then(), 401, "unauthenticated");
        assertThrows(CompletionException.class, () -> Service.socket("/ws/acd/visitor", forged));
    }

    @Test
    void a_visitors_token_is_good_for_the_own_request_only() {
        var jan = site.customer("Jan");
        var mara = site.customer("Mara");
        problem(
                Service.as(jan.token).post("/api/acd/requests/" + mara.requestId + "/leave").then(),
                404,
                "not-found");
        problem(
                Service.as(jan.token).post("/api/acd/requests/" + mara.requestId + "/token").then(),
                404,
                "not-found");
        problem(Service.as(jan.token).post("/api/acd/requests/5/leave").then(), 404, "not-found");
        problem(
                Service.as(jan.token)
                        .body("{\"presence\":\"available\"}")
                        .put("/api/acd/desk/presence")
                        .then(),
                403,
                "forbidden");
        assertThrows(CompletionException.class, () -> Service.socket("/ws/acd/desk", jan.token));
    }

    @Test
    void a_visitors_token_is_renewed_while_it_lives() {
        var jan = site.customer("Jan");
        Service.as(jan.token)
                .post("/api/acd/requests/" + jan.requestId + "/token")
                .then()
                .statusCode(200)
                .body("token", notNullValue())
                .body("expiresAt", notNullValue());
    }

    @Test
    void another_sites_offers_are_not_found() {
        var nadia = site.agent("Nadia");
        var elsewhere = TestSite.open();
        var stranger = elsewhere.agent("Stranger");
        try (var desk = nadia.ready()) {
            site.customer("Jan");
            var offer = desk.awaitAny("offer/", _ -> true).getValue().path("offerId").asText();
            var path = "/api/acd/offers/" + offer;
            problem(Service.as(stranger.token).post(path + "/accept").then(), 404, "not-found");
            problem(
                    Service.as(stranger.token).body("{}").post(path + "/decline").then(),
                    404,
                    "not-found");
            problem(
                    Service.as(elsewhere.supervisor).get(path + "/explanation").then(),
                    404,
                    "not-found");
            problem(Service.as(nadia.token).get(path + "/explanation").then(), 403, "forbidden");
            var colleague = site.agent("Omar");
            problem(Service.as(colleague.token).post(path + "/accept").then(), 404, "not-found");
        }
    }

    @Test
    void an_agent_without_wrap_up_cannot_finish_one() {
        var nadia = site.agent("Nadia");
        problem(
                Service.as(nadia.token)
                        .body("{}")
                        .post("/api/acd/desk/wrap-up/" + UUID.randomUUID() + "/finish")
                        .then(),
                404,
                "not-found");
    }

    @Test
    void a_presence_or_reason_that_the_site_does_not_know_is_invalid() {
        var nadia = site.agent("Nadia");
        for (var body :
                new String[] {
                    "{}", "{\"presence\":\"busy\"}", "{\"presence\":\"away\",\"reason\":\"beach\"}"
                }) {
            problem(
                    Service.as(nadia.token).body(body).put("/api/acd/desk/presence").then(),
                    422,
                    "invalid");
        }
    }

    @Test
    @Tag("ACD-1")
    void only_the_entry_points_own_origins_may_read_the_button() {
        var path = "/api/acd/entry-points/" + site.entryPoint + "/button?lang=nl";
        given().header("Origin", "https://shop.example")
                .get(path)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://shop.example")
                .header("Cache-Control", "max-age=10")
                .body("label", equalTo("Hulp"))
                .body("language", equalTo("nl"))
                .body("open", equalTo(false))
                .body("closedText", equalTo("Op dit moment gesloten"));
        given().header("Origin", "https://elsewhere.example")
                .get(path)
                .then()
                .header("Access-Control-Allow-Origin", (String) null);
    }

    @Test
    @Tag("ACD-1")
    void who_asks_too_often_from_one_address_is_told_when_to_try_again() {
        // The front door on this machine says where a request came from.
        var address = "203.0.113." + ThreadLocalRandom.current().nextInt(1, 255);
        Response answer = askFrom(address);
        for (int asked = 1; asked < 200 && answer.statusCode() == 202; asked++) {
            answer = askFrom(address);
        }
        problem(answer.then(), 429, "rate-limited").header("Retry-After", notNullValue());
        askFrom("198.51.100.7").then().statusCode(202);
    }

    private Response askFrom(String address) {
        return Service.anyone()
                .header("X-Forwarded-For", address)
                .body(TestCustomer.body("Jan", VISITOR))
                .post("/api/acd/entry-points/" + site.entryPoint + "/requests");
    }

    private ValidatableResponse ask(Object body) {
        return Service.anyone()
                .body(body)
                .post("/api/acd/entry-points/" + site.entryPoint + "/requests")
                .then();
    }

    private static ValidatableResponse problem(
            ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:balie:problem:" + code));
    }
}
