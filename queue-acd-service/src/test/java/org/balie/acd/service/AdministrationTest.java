package org.balie.acd.service;

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
