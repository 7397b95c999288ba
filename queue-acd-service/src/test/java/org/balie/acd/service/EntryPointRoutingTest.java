package org.balie.acd.service;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.balie.local.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Rules of an entry point lead customers to queues, and can be tried before they are saved.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("ACD-3")
class EntryPointRoutingTest {
    private static final Map<String, Object> IS_BILLING =
            Map.of("source", "answer", "fieldId", "topic", "operator", "is", "value", "billing");
    private static final Map<String, Object> IS_DUTCH =
            Map.of("source", "language", "operator", "is", "value", "nl");

    private TestSite site;

    @BeforeEach
    void openSite() {
        site = TestSite.open();
        save("queues/billing", TestSite.queueSettings(Map.of("name", "Billing"))).statusCode(200);
        saveEntryPoint(List.of(rule("billing", IS_BILLING))).statusCode(200);
        awaitBilling();
    }

    /// The view follows the settings: until it knows the queue, that counts as closed.
    private void awaitBilling() {
        var toBilling = entryPoint(List.of(rule("billing", IS_BILLING)));
        long deadline = System.nanoTime() + LiveClient.PATIENCE.toNanos();
        String reason;
        do {
            reason =
                    attempt(toBilling, Map.of("topic", "billing"), "en")
                            .extract()
                            .path("closedReason");
        } while (!"nobody-reachable".equals(reason) && System.nanoTime() < deadline);
        assertEquals("nobody-reachable", reason);
    }

    @Test
    void a_customer_is_led_by_the_first_rule_that_matches_in_any_language() {
        var omar = site.agent("Omar", Map.of("queues", List.of("billing", TestSite.QUEUE)));
        try (var desk = omar.ready()) {
            ask("en", Map.of("name", "Jan", "topic", "billing")).statusCode(202);
            var billing = desk.awaitAny("offer/", _ -> true);
            assertEquals("Billing", billing.getValue().path("queueName").asText());
        }
        var nadia = site.agent("Nadia");
        try (var desk = nadia.ready()) {
            ask("nl", Map.of("name", "Mara", "topic", "other")).statusCode(202);
            var help = desk.awaitAny("offer/", _ -> true);
            assertEquals("Help", help.getValue().path("queueName").asText());
            assertEquals(
                    "Iets anders",
                    help.getValue().at("/customer/answers/1/value").asText(),
                    "what the customer read is kept");
        }
    }

    @Test
    @Tag("ACD-1")
    void the_button_is_open_while_some_queue_it_can_lead_to_is() {
        site.awaitClosedBecause("nobody-reachable");
        assertFalse(site.form().getBoolean("open"));
        var omar = site.agent("Omar", Map.of("queues", List.of("billing")));
        try (var _ = omar.ready()) {
            assertEquals(true, site.form().getBoolean("open"));
        }
    }

    @Test
    void what_is_being_edited_can_be_tried_before_it_is_saved() {
        var edited =
                entryPoint(List.of(rule("billing", IS_BILLING, IS_DUTCH), rule("help", IS_DUTCH)));
        attempt(edited, Map.of("topic", "billing"), "nl")
                .statusCode(200)
                .body("queueId", equalTo("billing"))
                .body("queueName", equalTo("Billing"))
                .body("rule", equalTo(0))
                .body("trace.matched", contains(true, true))
                .body("open", equalTo(false))
                .body("closedReason", equalTo("nobody-reachable"));
        attempt(edited, Map.of("topic", "other"), "nl")
                .statusCode(200)
                .body("queueId", equalTo("help"))
                .body("rule", equalTo(1))
                .body("trace[0].failed", equalTo(0));
        attempt(edited, Map.of("topic", "billing"), "en")
                .statusCode(200)
                .body("queueId", equalTo("help"))
                .body("rule", nullValue())
                .body("trace.failed", contains(1, 0));
        assertEquals(1, saved("entry-points/" + site.entryPoint).<List<?>>path("rules").size());
    }

    @Test
    void trying_says_that_an_entry_point_is_off_and_that_a_queue_is_not_there() {
        var off = entryPoint(List.of(rule("nowhere", IS_DUTCH)));
        off.put("enabled", false);
        attempt(off, Map.of(), "nl")
                .statusCode(200)
                .body("queueId", equalTo("nowhere"))
                .body("queueName", nullValue())
                .body("open", equalTo(false))
                .body("closedReason", equalTo("off"));
    }

    @Test
    void trying_asks_nobody_and_needs_an_administrator() {
        var boss = Service.as(site.supervisor).body(Map.of("settings", entryPoint(List.of())));
        boss.post("/api/acd/admin/entry-points/try").then().statusCode(403);
        var agent = TestTokens.agentToken("a", "A", site.id, "agent");
        Service.as(agent)
                .body(Map.of("settings", entryPoint(List.of())))
                .post("/api/acd/admin/entry-points/try")
                .then()
                .statusCode(403);
        Service.anyone()
                .body(Map.of("settings", entryPoint(List.of())))
                .post("/api/acd/admin/entry-points/try")
                .then()
                .statusCode(401);
        Service.as(site.admin)
                .body(Map.of("language", "nl"))
                .post("/api/acd/admin/entry-points/try")
                .then()
                .statusCode(422);
    }

    @Test
    void another_sites_queue_cannot_be_named() {
        var other = TestSite.open();
        Service.as(other.admin)
                .body(TestSite.queueSettings(Map.of("name", "Secret")))
                .put("/api/acd/admin/queues/secret")
                .then()
                .statusCode(200);
        saveEntryPoint(List.of(rule("secret", IS_DUTCH)))
                .statusCode(422)
                .body("errors.field", contains("rules[0].queueId"));
        attempt(entryPoint(List.of(rule("secret", IS_DUTCH))), Map.of(), "nl")
                .statusCode(200)
                .body("queueName", nullValue())
                .body("open", equalTo(false));
    }

    @Test
    void everything_wrong_with_rules_is_named() {
        saveEntryPoint(
                        List.of(
                                rule("help"),
                                rule("nowhere", IS_BILLING),
                                rule(
                                        "help",
                                        condition("answer", "colour", "is", "red"),
                                        condition("answer", "topic", "contains", "bill"),
                                        condition("answer", "topic", "is", "cars"),
                                        condition("language", "topic", "is", "fr"),
                                        condition("moon", null, "is", "full"),
                                        condition("page", null, "answered", "x"),
                                        condition("page", null, "contains", " "))))
                .statusCode(422)
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "rules[0].conditions",
                                "rules[1].queueId",
                                "rules[2].conditions[0].fieldId",
                                "rules[2].conditions[1].operator",
                                "rules[2].conditions[1].value",
                                "rules[2].conditions[2].value",
                                "rules[2].conditions[3].fieldId",
                                "rules[2].conditions[3].value",
                                "rules[2].conditions[4].source",
                                "rules[2].conditions[5].value",
                                "rules[2].conditions[6].value"));
        saveEntryPoint(Collections.nCopies(51, rule("help", IS_DUTCH)))
                .statusCode(422)
                .body("errors.field", contains("rules"));
        saveEntryPoint(
                        List.of(
                                Map.of(
                                        "queueId",
                                        "help",
                                        "conditions",
                                        Collections.nCopies(11, IS_DUTCH))))
                .statusCode(422)
                .body("errors.field", contains("rules[0].conditions"));
    }

    @Test
    void a_queue_that_a_rule_or_an_overflow_step_leads_to_stays() {
        Service.as(site.admin)
                .delete("/api/acd/admin/queues/billing")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:balie:problem:in-use"))
                .body("detail", equalTo("Shop"));
        saveEntryPoint(List.of()).statusCode(200);
        save(
                        "queues/help",
                        with(
                                saved("queues/help").jsonPath().getMap(""),
                                "overflow",
                                List.of(
                                        Map.of(
                                                "afterSeconds",
                                                60,
                                                "do",
                                                "add-queue",
                                                "queueId",
                                                "billing"))))
                .statusCode(200);
        Service.as(site.admin)
                .delete("/api/acd/admin/queues/billing")
                .then()
                .statusCode(409)
                .body("detail", equalTo("Help"));
    }

    @SafeVarargs
    private static Map<String, Object> rule(String queue, Map<String, Object>... conditions) {
        return Map.of("queueId", queue, "conditions", List.of(conditions));
    }

    private static Map<String, Object> condition(
            String source, @Nullable String field, String operator, String value) {
        var condition = new HashMap<String, Object>();
        condition.put("source", source);
        if (field != null) {
            condition.put("fieldId", field);
        }
        condition.put("operator", operator);
        condition.put("value", value);
        return condition;
    }

    private static Map<String, Object> entryPoint(List<Map<String, Object>> rules) {
        var settings = new HashMap<>(TestSite.entryPointSettings());
        var fields = new ArrayList<Object>((List<?>) settings.get("fields"));
        fields.add(
                1,
                Map.of(
                        "id",
                        "topic",
                        "kind",
                        "choice",
                        "label",
                        Map.of("en", "Topic", "nl", "Onderwerp"),
                        "required",
                        false,
                        "maxLength",
                        40,
                        "choices",
                        List.of(
                                choice("billing", "A bill", "Een rekening"),
                                choice("other", "Something else", "Iets anders"))));
        settings.put("fields", fields);
        settings.put("rules", rules);
        return settings;
    }

    private static Map<String, Object> choice(String value, String en, String nl) {
        return Map.of("value", value, "label", Map.of("en", en, "nl", nl));
    }

    private static Map<String, Object> with(Map<String, Object> all, String name, Object value) {
        var changed = new HashMap<>(all);
        changed.put(name, value);
        return changed;
    }

    private ValidatableResponse ask(String language, Map<String, String> answers) {
        var body = new HashMap<>(TestCustomer.body("", "visitor-12345678"));
        body.put("language", language);
        body.put("answers", answers);
        return Service.anyone()
                .body(body)
                .post("/api/acd/entry-points/" + site.entryPoint + "/requests")
                .then();
    }

    private ValidatableResponse attempt(
            Map<String, Object> settings, Map<String, String> answers, String language) {
        return Service.as(site.admin)
                .body(
                        Map.of(
                                "settings",
                                settings,
                                "answers",
                                answers,
                                "page",
                                Map.of("url", "https://shop.example/", "referrer", ""),
                                "language",
                                language))
                .post("/api/acd/admin/entry-points/try")
                .then();
    }

    private ValidatableResponse saveEntryPoint(List<Map<String, Object>> rules) {
        var path = "entry-points/" + site.entryPoint;
        return save(path, with(entryPoint(rules), "version", saved(path).path("version")));
    }

    private ExtractableResponse<Response> saved(String path) {
        return Service.as(site.admin).get("/api/acd/admin/" + path).then().extract();
    }

    private ValidatableResponse save(String path, Map<String, Object> body) {
        return Service.as(site.admin).body(body).put("/api/acd/admin/" + path).then();
    }
}
