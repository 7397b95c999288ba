package org.balie.acd.service;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.balie.local.testing.RealParts;
import org.balie.local.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("ADM-2")
class AuditTest {
    private static final int PAGE = 50;

    private TestSite site;

    @BeforeEach
    void openSite() {
        site = TestSite.open();
    }

    @Test
    void a_change_is_told_with_what_it_was_and_is_the_latest_first() {
        change("wrapUpSeconds", 30);
        change("name", "Counter");

        log("page=1")
                .statusCode(200)
                .body("items[0].action", equalTo("queue-changed"))
                .body("items[0].subject", equalTo("Counter"))
                .body("items[0].detail", equalTo("name Help → Counter, wrapUpSeconds 30 → 0"))
                .body("items[0].who.name", equalTo("Ada Admin"))
                .body("items[1].detail", equalTo("wrapUpSeconds 0 → 30"));
    }

    @Test
    void what_changes_nothing_is_not_in_it() {
        int before = log("page=1").extract().path("total");

        change("wrapUpSeconds", 0);

        log("page=1").body("total", equalTo(before));
    }

    @Test
    void one_person_is_found_among_others() {
        var other = TestTokens.agentToken("other-" + site.id, "Olaf Other", site.id, "admin");
        change(other, "wrapUpSeconds", 45);

        log("who=other-" + site.id)
                .body("items", hasSize(1))
                .body("items.who.name", contains("Olaf Other"));
        log("who=admin-" + site.id)
                .body("items.who.name", everyItem(equalTo("Ada Admin")))
                .body("items", not(empty()));
        log("who=nobody").body("items", empty()).body("total", equalTo(0));
    }

    @Test
    void days_are_those_of_the_site() {
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

        // a midnight may pass while this runs
        log("from=" + today + "&to=" + today.plusDays(1)).body("items", not(empty()));
        log("from=" + today.plusDays(2)).body("items", empty());
        log("to=" + today.minusDays(1)).body("items", empty());
    }

    @Test
    void pages_go_on_where_the_one_before_ends() {
        for (int i = 1; i <= PAGE; i++) {
            change("wrapUpSeconds", i);
        }
        log("page=1").body("items", hasSize(PAGE)).body("total", equalTo(PAGE + 3));
        log("page=2")
                .body("items", hasSize(3))
                .body("items.action", hasItem("entry-point-created"));
        log("page=2147483647").statusCode(200).body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "to=2026-13-01", "page=0", "page=-1"})
    void what_is_no_day_or_page_is_refused(String question) {
        log(question)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", contains(question.substring(0, question.indexOf('='))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor"})
    void only_administrators_read_it(String role) {
        var token = TestTokens.agentToken(role + site.id, "Nosy", site.id, role);
        Service.as(token).get("/api/acd/admin/audit").then().statusCode(403);
    }

    @Test
    void another_site_has_its_own() {
        var stranger = TestSite.open();
        change("name", "Only here");

        Service.as(stranger.admin)
                .get("/api/acd/admin/audit")
                .then()
                .body("items.subject", not(hasItem("Only here")));
    }

    private void change(String setting, Object value) {
        change(site.admin, setting, value);
    }

    private static void change(String by, String setting, Object value) {
        int version = Service.as(by).get("/api/acd/admin/queues/help").path("version");
        Service.as(by)
                .body(TestSite.queueSettings(Map.of("version", version, setting, value)))
                .put("/api/acd/admin/queues/help")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse log(String question) {
        return Service.as(site.admin).get("/api/acd/admin/audit?" + question).then();
    }
}
