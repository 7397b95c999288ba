package org.balie.acd.service;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Transfers, what supervisors and agents decide by hand, and messages, over REST and sockets.
@QuarkusTest
@WithTestResource(RealParts.class)
class ByHandTest {

    @Test
    @Tag("ACD-12")
    void a_session_goes_to_the_first_colleague_who_accepts() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia");
        var omar = site.agent("Omar");
        var pia = site.agent("Pia");
        try (var desk = nadia.ready()) {
            var jan = site.customer("Jan");
            nadia.accept(desk.awaitAny("offer/", _ -> true).getValue());
            desk.await("work/" + jan.requestId);
            try (var omarsDesk = omar.ready();
                    var piasDesk = pia.ready()) {
                Service.as(nadia.token)
                        .get("/api/acd/desk/transfer-targets")
                        .then()
                        .statusCode(200)
                        .body("agents.name", equalTo(List.of("Omar", "Pia")))
                        .body("agents.free", equalTo(List.of(true, true)));
                Service.as(site.supervisor)
                        .get("/api/acd/desk/transfer-targets")
                        .then()
                        .statusCode(200)
                        .body("agents.name", hasItems("Nadia", "Omar", "Pia"));

                transfer(nadia, jan.requestId, Map.of("agentIds", List.of(omar.id, pia.id)));

                var offer = omarsDesk.awaitAny("offer/", _ -> true).getValue();
                piasDesk.awaitAny("offer/", _ -> true);
                assertEquals("Nadia", offer.path("transfer").path("byName").asText());
                assertEquals("knows it all", offer.path("transfer").path("message").asText());
                assertEquals("transferred", offer.path("why").path("rule").asText());
                desk.await(
                        "work/" + jan.requestId,
                        work -> work.path("transfer").path("ringing").asInt() == 2);

                omar.accept(offer);

                var work = omarsDesk.awaitAny("work/", _ -> true).getValue();
                assertEquals(jan.requestId.toString(), work.path("sessionId").asText());
                desk.awaitGone("work/" + jan.requestId);
                piasDesk.await("me", me -> me.path("load").asInt() == 0);
            }
        }
    }

    @Test
    @Tag("ACD-12")
    void a_transfer_can_be_cancelled_and_is_refused_where_it_can_t_be() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia");
        var omar = site.agent("Omar");
        try (var desk = nadia.ready()) {
            var jan = site.customer("Jan");
            nadia.accept(desk.awaitAny("offer/", _ -> true).getValue());
            desk.await("work/" + jan.requestId);

            transfer(nadia, jan.requestId, Map.of("agentIds", List.of(omar.id)));
            var notice = desk.awaitAny("notice/", code("nobody-reachable")).getValue();
            assertEquals(jan.requestId.toString(), notice.path("requestId").asText());

            try (var omarsDesk = omar.ready()) {
                var transfer = transfer(nadia, jan.requestId, Map.of("queueId", TestSite.QUEUE));
                omarsDesk.awaitAny("offer/", _ -> true);
                Service.as(nadia.token)
                        .post("/api/acd/desk/transfers/" + transfer + "/cancel")
                        .then()
                        .statusCode(202);
                desk.await("work/" + jan.requestId, work -> work.path("transfer").isNull());
                omarsDesk.await("me", me -> me.path("load").asInt() == 0);
            }
            begin(omar, jan.requestId, Map.of("queueId", TestSite.QUEUE)).statusCode(404);
            begin(nadia, jan.requestId, Map.of()).statusCode(422);
            begin(nadia, jan.requestId, Map.of("queueId", "x", "message", "x".repeat(346)))
                    .statusCode(422)
                    .body("errors.field", hasItem("message"));
        }
    }

    @Test
    @Tag("ACD-13")
    void an_agent_takes_the_waiting_request_of_choice() {
        var site = TestSite.open();
        site.letAgentsPull();
        var nadia = site.agent("Nadia");
        try (var desk = nadia.desk()) {
            site.awaitOpen();
            var jan = site.customer("Jan");
            desk.await("waiting/" + jan.requestId, it -> it.path("position").asInt() == 1);
            pull(nadia, jan.requestId);
            desk.awaitAny("notice/", code("agent-not-ready"));

            var piet = site.customer("Piet");
            nadia.presence("available");
            nadia.decline(desk.awaitAny("offer/", _ -> true).getValue());
            desk.awaitAny("offer/", offerOf(piet));
            nadia.decline(desk.awaitAny("offer/", offerOf(piet)).getValue());
            desk.await("waiting/" + jan.requestId);

            pull(nadia, jan.requestId);

            desk.await("work/" + jan.requestId);
            desk.awaitGone("waiting/" + jan.requestId);
        }
    }

    @Test
    @Tag("ACD-13")
    @Tag("ADM-2")
    void a_supervisor_moves_prioritises_assigns_and_closes_and_it_is_in_the_audit_log() {
        var site = TestSite.open();
        var sales = site.queue("sales", "Sales");
        var nadia = site.agent("Nadia");
        try (var desk = nadia.desk();
                var board = site.board()) {
            site.awaitOpen();
            var jan = site.customer("Jan");
            var piet = site.customer("Piet");
            board.await("request/" + piet.requestId);
            try (var page = piet.page()) {
                supervisor(site, "requests/" + piet.requestId + "/close")
                        .body(Map.of("reason", "Solved by telephone"))
                        .post()
                        .then()
                        .statusCode(202);
                var closed =
                        page.await("request", it -> it.path("state").asText().equals("closed"));
                assertEquals("Solved by telephone", closed.path("reason").asText());
            }
            supervisor(site, "requests/" + jan.requestId + "/prioritise")
                    .body(Map.of("priority", 9))
                    .post()
                    .then()
                    .statusCode(202);
            board.await("request/" + jan.requestId, it -> it.path("priority").asInt() == 9);
            supervisor(site, "requests/" + jan.requestId + "/move")
                    .body(Map.of("queueId", sales))
                    .post()
                    .then()
                    .statusCode(202);
            board.await(
                    "request/" + jan.requestId, it -> it.path("queueId").asText().equals(sales));
            board.await(
                    "queue/" + TestSite.QUEUE,
                    it ->
                            it.path("priority").asInt() == 5
                                    && today(it, "arrived") == 2
                                    && today(it, "closed") == 1
                                    && today(it, "movedOn") == 1
                                    && today(it, "waiting") == 0);
            board.await(
                    "queue/" + sales, it -> today(it, "arrived") == 1 && today(it, "waiting") == 1);
            supervisor(site, "agents/" + nadia.id + "/presence")
                    .body(Map.of("presence", "available"))
                    .put()
                    .then()
                    .statusCode(202);
            desk.await("me", me -> me.path("setBy").asText().equals("Bo Boss"));
            supervisor(site, "requests/" + jan.requestId + "/assign")
                    .body(Map.of("agentId", nadia.id))
                    .post()
                    .then()
                    .statusCode(202);
            var offer = desk.awaitAny("offer/", _ -> true).getValue();
            assertEquals("assigned", offer.path("why").path("rule").asText());

            Service.as(site.admin)
                    .get("/api/acd/admin/audit")
                    .then()
                    .statusCode(200)
                    .body("items.action", hasItem("request-closed"))
                    .body("items.action", hasItem("request-prioritised"))
                    .body("items.action", hasItem("request-moved"))
                    .body("items.action", hasItem("presence-set"))
                    .body("items.action", hasItem("request-assigned"))
                    .body("items.action", hasItem("queue-created"))
                    .body(
                            "items.find { it.action == 'request-moved' }.detail",
                            equalTo("Help → Sales"))
                    .body(
                            "items.find { it.action == 'request-moved' }.who.name",
                            equalTo("Bo Boss"))
                    .body("items.find { it.action == 'request-closed' }.subject", equalTo("Piet"));
        }
    }

    @Test
    @Tag("ACD-13")
    void what_comes_too_late_is_told_on_the_wallboard() {
        var site = TestSite.open();
        try (var board = site.board()) {
            supervisor(site, "requests/" + UUID.randomUUID() + "/prioritise")
                    .body(Map.of("priority", 1))
                    .post()
                    .then()
                    .statusCode(202);
            var notice = board.awaitAny("notice/", code("request-gone")).getValue();
            assertEquals("boss-" + site.id, notice.path("for").asText());
        }
    }

    @Test
    @Tag("ACD-13")
    void only_supervisors_decide_for_others_and_only_on_their_own_site() {
        var site = TestSite.open();
        var other = TestSite.open();
        var nadia = site.agent("Nadia");
        try (var _ = nadia.desk();
                var board = site.board()) {
            site.awaitOpen();
            var jan = site.customer("Jan");
            board.await("request/" + jan.requestId);
            var close = "/api/acd/board/requests/" + jan.requestId + "/close";
            Service.as(nadia.token).body(Map.of("reason", "x")).post(close).then().statusCode(403);
            Service.as(nadia.token).get("/api/acd/admin/audit").then().statusCode(403);
            Service.as(jan.token).body(Map.of("reason", "x")).post(close).then().statusCode(403);
            supervisor(other, "requests/" + jan.requestId + "/close")
                    .body(Map.of("reason", "x"))
                    .post()
                    .then()
                    .statusCode(202);
            try (var page = jan.page()) {
                var state = page.await("request", it -> !it.path("state").asText().isEmpty());
                assertEquals("waiting", state.path("state").asText());
            }
            var refused = new HashMap<String, Map<String, Object>>();
            refused.put("prioritise", Map.of("priority", 10));
            refused.put("close", Map.of("reason", " "));
            refused.put("assign", Map.of());
            refused.put("move", Map.of());
            refused.forEach(
                    (what, body) ->
                            supervisor(site, "requests/" + jan.requestId + "/" + what)
                                    .body(body)
                                    .post()
                                    .then()
                                    .statusCode(422));
        }
    }

    @Test
    @Tag("ACD-5")
    void a_message_comes_into_the_queue_as_a_request_of_its_kind() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia");
        var body = new HashMap<>(TestCustomer.body("Jan", "visitor-" + UUID.randomUUID()));
        body.put("kind", "call-back");
        message(site, body).statusCode(422).body("errors.field", hasItem("phone"));
        body.put("phone", "+31 20 1234567");
        body.put("text", "Call me after five");
        var id = message(site, body).statusCode(202).extract().jsonPath().getString("requestId");

        try (var desk = nadia.ready()) {
            var offer = desk.awaitAny("offer/", _ -> true).getValue();
            assertEquals("call-back", offer.path("kind").asText());
            nadia.accept(offer);
            var work = desk.await("work/" + id);
            var answers = work.path("customer").path("answers");
            assertTrue(answers.toString().contains("+31 20 1234567"), answers::toString);
            assertTrue(answers.toString().contains("Call me after five"), answers::toString);

            Service.as(nadia.token)
                    .post("/api/acd/desk/work/" + id + "/done")
                    .then()
                    .statusCode(202);
            desk.awaitGone("work/" + id);
            desk.await("day", day -> day.path("handled").asInt() == 1);
        }
    }

    @Test
    @Tag("ACD-8")
    void a_wrap_up_is_filed_under_a_code_of_its_queue() {
        var site =
                TestSite.open(
                        Map.of(
                                "wrapUpSeconds",
                                60,
                                "dispositionRequired",
                                true,
                                "dispositions",
                                List.of(
                                        Map.of(
                                                "code",
                                                "sold",
                                                "label",
                                                Map.of("en", "Sold", "nl", "Verkocht")))));
        var nadia = site.agent("Nadia");
        var body = new HashMap<>(TestCustomer.body("Jan", "visitor-" + UUID.randomUUID()));
        body.put("kind", "message");
        body.put("text", "Hello");
        var id = message(site, body).statusCode(202).extract().jsonPath().getString("requestId");
        try (var desk = nadia.ready()) {
            nadia.accept(desk.awaitAny("offer/", _ -> true).getValue());
            desk.await("work/" + id);
            Service.as(nadia.token).post("/api/acd/desk/work/" + id + "/done");
            var work = desk.await("work/" + id, it -> it.path("state").asText().equals("wrap-up"));
            assertEquals("sold", work.path("dispositions").get(0).path("code").asText());

            finish(nadia, id, Map.of()).statusCode(422);
            finish(nadia, id, Map.of("disposition", "stolen")).statusCode(422);
            finish(nadia, id, Map.of("disposition", "sold")).statusCode(202);
            desk.awaitGone("work/" + id);
        }
    }

    private static ValidatableResponse finish(
            TestAgent agent, String id, Map<String, Object> body) {
        return Service.as(agent.token)
                .body(body)
                .post("/api/acd/desk/wrap-up/" + id + "/finish")
                .then();
    }

    private static ValidatableResponse message(TestSite site, Map<String, Object> body) {
        return Service.anyone()
                .body(body)
                .post("/api/acd/entry-points/" + site.entryPoint + "/messages")
                .then();
    }

    private static RequestSpecification supervisor(TestSite site, String path) {
        return Service.as(site.supervisor).basePath("/api/acd/board/" + path);
    }

    private static String transfer(TestAgent agent, UUID request, Map<String, Object> target) {
        var body = new HashMap<>(target);
        body.put("message", "knows it all");
        return begin(agent, request, body)
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("requestId");
    }

    private static ValidatableResponse begin(
            TestAgent agent, UUID request, Map<String, Object> target) {
        var body = new HashMap<>(target);
        body.put("requestId", request);
        return Service.as(agent.token).body(body).post("/api/acd/desk/transfers").then();
    }

    /// Of all half hours.
    private static int today(JsonNode queue, String count) {
        return queue.path("today").findValues(count).stream().mapToInt(JsonNode::asInt).sum();
    }

    private static void pull(TestAgent agent, UUID request) {
        Service.as(agent.token)
                .post("/api/acd/desk/waiting/" + request + "/pull")
                .then()
                .statusCode(202);
    }

    private static Predicate<JsonNode> code(String code) {
        return notice -> notice.path("code").asText().equals(code);
    }

    private static Predicate<JsonNode> offerOf(TestCustomer customer) {
        return offer -> offer.path("requestId").asText().equals(customer.requestId.toString());
    }
}
