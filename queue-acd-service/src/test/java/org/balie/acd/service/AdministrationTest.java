package org.balie.acd.service;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.balie.local.testing.RealParts;
import org.balie.local.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("ADM-1")
class AdministrationTest {
    private TestSite site;

    @BeforeEach
    void openSite() {
        site = TestSite.open();
    }

    @Test
    void what_was_put_is_read_and_put_again_changes_nothing() {
        var first = put("queues/billing", TestSite.queueSettings(Map.of())).statusCode(200);
        int version = first.extract().path("version");

        put("queues/billing", TestSite.queueSettings(Map.of()))
                .statusCode(200)
                .body("version", equalTo(version));
        get("queues/billing").statusCode(200).body("name", equalTo("Help"));
        get("queues").body("items.id", containsInAnyOrder("billing", TestSite.QUEUE));
    }

    @Test
    void who_changes_an_old_version_is_told_of_the_conflict() {
        int version = get("queues/help").extract().path("version");
        put("queues/help", queue(Map.of("version", version, "name", "First"))).statusCode(200);

        put("queues/help", queue(Map.of("version", version, "name", "Second")))
                .statusCode(409)
                .body("type", equalTo("urn:balie:problem:conflict"));
        put("queues/help", queue(Map.of("name", "Third"))).statusCode(409);
        get("queues/help").body("name", equalTo("First"));
    }

    @Test
    void a_queue_without_an_id_gets_one() {
        var created =
                Service.as(site.admin)
                        .body(TestSite.queueSettings(Map.of("name", "New")))
                        .post("/api/acd/admin/queues")
                        .then()
                        .statusCode(201);
        String id = created.extract().path("id");
        get("queues/" + id).statusCode(200).body("name", equalTo("New"));
        Service.as(site.admin)
                .body(queue(Map.of("id", id)))
                .post("/api/acd/admin/queues")
                .then()
                .statusCode(409);
    }

    @Test
    void everything_wrong_with_a_queue_is_named() {
        put(
                        "queues/help",
                        queue(
                                Map.of(
                                        "version",
                                        get("queues/help").extract().path("version"),
                                        "name",
                                        " ",
                                        "priority",
                                        10,
                                        "policy",
                                        "favourite",
                                        "offerTimeoutSeconds",
                                        1,
                                        "skills",
                                        List.of(Map.of("skill", "sql", "level", 6)),
                                        "openingHours",
                                        Map.of(
                                                "timeZone",
                                                "Mars/Phobos",
                                                "weekly",
                                                List.of(
                                                        Map.of(
                                                                "day", "FUNDAY",
                                                                "from", "9",
                                                                "to", "17:00"))))))
                .statusCode(422)
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "name",
                                "priority",
                                "policy",
                                "offerTimeoutSeconds",
                                "skills[0].level",
                                "openingHours.timeZone",
                                "openingHours.weekly[0].day",
                                "openingHours.weekly[0].from"));
    }

    @Test
    @Tag("ACD-4")
    void holidays_overflow_and_dispositions_are_kept_as_they_were_put() {
        put("queues/billing", TestSite.queueSettings(Map.of())).statusCode(200);
        var christmas = Map.of("date", "2026-12-25", "name", "Christmas");
        var eve = Map.of("date", "2026-12-24", "name", "", "from", "10:00", "to", "14:00");
        changeHelp(
                        Map.of(
                                "openingHours",
                                Map.of(
                                        "timeZone",
                                        "Europe/Amsterdam",
                                        "weekly",
                                        List.of(),
                                        "holidays",
                                        List.of(eve, christmas)),
                                "overflow",
                                List.of(
                                        step(60, "widen-skills", 2, null),
                                        step(90, "add-queue", null, "billing"),
                                        step(120, "raise-priority", 3, null)),
                                "dispositions",
                                List.of(Map.of("code", "solved", "label", Map.of("en", "Solved"))),
                                "dispositionRequired",
                                true))
                .statusCode(200);
        get("queues/help")
                .body("openingHours.holidays.date", contains("2026-12-24", "2026-12-25"))
                .body("openingHours.holidays.from", contains("10:00", null))
                .body("overflow.do", contains("widen-skills", "add-queue", "raise-priority"))
                .body("overflow.levels", contains(2, null, 3))
                .body("overflow.queueId", contains(null, "billing", null))
                .body("dispositions.code", contains("solved"))
                .body("dispositionRequired", equalTo(true));
    }

    @Test
    @Tag("ACD-4")
    void everything_wrong_with_holidays_overflow_and_dispositions_is_named() {
        changeHelp(
                        Map.of(
                                "openingHours",
                                Map.of(
                                        "timeZone",
                                        "UTC",
                                        "weekly",
                                        List.of(),
                                        "holidays",
                                        List.of(
                                                Map.of("date", "2026-02-30", "name", ""),
                                                Map.of("date", "2026-12-25", "name", "x\ny"),
                                                Map.of("date", "2026-12-25", "from", "10:00"),
                                                Map.of(
                                                        "date", "2026-12-26",
                                                        "from", "14:00",
                                                        "to", "10:00"))),
                                "overflow",
                                List.of(
                                        step(4, "widen-skills", 6, null),
                                        step(60, "add-queue", 1, "help"),
                                        step(60, "add-queue", null, "nowhere"),
                                        step(60, "raise-priority", null, "help"),
                                        step(60, "sing", null, null)),
                                "dispositions",
                                List.of(Map.of("code", "a b", "label", Map.of()))))
                .statusCode(422)
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "openingHours.holidays",
                                "openingHours.holidays[0].date",
                                "openingHours.holidays[1].name",
                                "openingHours.holidays[2].to",
                                "openingHours.holidays[3].to",
                                "overflow",
                                "overflow[0].afterSeconds",
                                "overflow[0].levels",
                                "overflow[1].queueId",
                                "overflow[1].levels",
                                "overflow[2].queueId",
                                "overflow[3].levels",
                                "overflow[3].queueId",
                                "overflow[4].do",
                                "dispositions[0].code",
                                "dispositions[0].label"));
        changeHelp(Map.of("dispositionRequired", true))
                .statusCode(422)
                .body("errors.field", contains("dispositions"));
    }

    @Test
    @Tag("ACD-6")
    @Tag("ACD-13")
    void allowed_break_times_and_pulling_are_kept_and_checked() {
        int version = get("site").extract().path("version");
        var settings = new HashMap<>(TestSite.siteSettings());
        settings.put("version", version);
        settings.put("agentsMayPull", true);
        settings.put("awayReasons", List.of(reason("lunch", 1800), reason("other", null)));
        put("site", settings)
                .statusCode(200)
                .body("awayReasons.allowedSeconds", contains(1800, null))
                .body("agentsMayPull", equalTo(true));

        settings.put("version", get("site").extract().path("version"));
        settings.put("awayReasons", List.of(reason("lunch", 0)));
        put("site", settings)
                .statusCode(422)
                .body("errors.field", contains("awayReasons[0].allowedSeconds"));
    }

    @Test
    @Tag("ACD-1")
    void an_entry_point_must_lead_to_a_queue_and_ask_sensible_things() {
        var entryPoint = new HashMap<>(TestSite.entryPointSettings());
        entryPoint.put("defaultQueueId", "nowhere");
        entryPoint.put("origins", List.of("https://shop.example/path"));
        entryPoint.put(
                "fields",
                List.of(
                        Map.of(
                                "id",
                                "q",
                                "kind",
                                "choice",
                                "label",
                                Map.of("en", "Which?"),
                                "required",
                                true,
                                "maxLength",
                                10)));
        put("entry-points/" + UUID.randomUUID(), entryPoint)
                .statusCode(422)
                .body(
                        "errors.field",
                        containsInAnyOrder("defaultQueueId", "origins[0]", "fields[0].choices"));
    }

    @Test
    void a_queue_that_something_leads_to_stays() {
        site.agent("Nadia");
        Service.as(site.admin)
                .delete("/api/acd/admin/queues/help")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:balie:problem:in-use"));
        put("queues/idle", TestSite.queueSettings(Map.of())).statusCode(200);
        Service.as(site.admin).delete("/api/acd/admin/queues/idle").then().statusCode(204);
        get("queues/idle").statusCode(404);
    }

    @Test
    void one_site_never_sees_anothers() {
        var other = TestSite.open();
        var nadia = other.agent("Nadia");
        get("people/" + nadia.id).statusCode(404);
        get("people").body("items", hasSize(0));
        get("entry-points/" + other.entryPoint).statusCode(404);
        put("entry-points/" + other.entryPoint, TestSite.entryPointSettings()).statusCode(404);
        Service.as(site.admin)
                .delete("/api/acd/admin/entry-points/" + other.entryPoint)
                .then()
                .statusCode(404);
        Service.anyone()
                .get("/api/acd/entry-points/" + other.entryPoint + "/form")
                .then()
                .statusCode(200)
                .body("siteName", equalTo("Acme"));
    }

    @Test
    void only_administrators_administer() {
        var agent = TestTokens.agentToken("a", "A", site.id, "agent", "supervisor");
        Service.as(agent).get("/api/acd/admin/queues").then().statusCode(403);
        Service.as(agent).body("{}").put("/api/acd/admin/site").then().statusCode(403);
        Service.anyone().get("/api/acd/admin/queues").then().statusCode(401);
    }

    @Test
    void a_change_reaches_the_desks_at_once() {
        var nadia = site.agent("Nadia");
        try (var desk = nadia.ready()) {
            int version = get("people/" + nadia.id).extract().path("version");
            put(
                            "people/" + nadia.id,
                            Map.of(
                                    "name",
                                    "Nadia",
                                    "email",
                                    "",
                                    "capacity",
                                    3,
                                    "queues",
                                    List.of(),
                                    "version",
                                    version))
                    .statusCode(200);
            desk.await("me", me -> me.path("capacity").asInt() == 3);
            desk.await("me", me -> me.path("idleBecause").asText().equals("no-queues"));
            desk.awaitGone("queue/" + TestSite.QUEUE);
        }
    }

    @Test
    void text_with_control_characters_is_refused() {
        put("queues/other", queue(Map.of("name", "zero\u0000")))
                .statusCode(422)
                .body("errors.field", hasItem("name"));
    }

    private static Map<String, Object> step(
            int after, String action, @Nullable Integer levels, @Nullable String queue) {
        var step = new HashMap<String, Object>(Map.of("afterSeconds", after, "do", action));
        if (levels != null) {
            step.put("levels", levels);
        }
        if (queue != null) {
            step.put("queueId", queue);
        }
        return step;
    }

    private static Map<String, Object> reason(String code, @Nullable Integer allowed) {
        var reason = new HashMap<String, Object>(Map.of("code", code, "label", Map.of("en", code)));
        if (allowed != null) {
            reason.put("allowedSeconds", allowed);
        }
        return reason;
    }

    private ValidatableResponse changeHelp(Map<String, Object> changed) {
        var settings = queue(changed);
        settings.put("version", get("queues/help").extract().path("version"));
        return put("queues/help", settings);
    }

    private static Map<String, Object> queue(Map<String, Object> changed) {
        return TestSite.queueSettings(changed);
    }

    private ValidatableResponse get(String path) {
        return Service.as(site.admin).get("/api/acd/admin/" + path).then();
    }

    private ValidatableResponse put(String path, Map<String, ?> body) {
        return Service.as(site.admin).body(body).put("/api/acd/admin/" + path).then();
    }
}
