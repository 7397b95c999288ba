package org.balie.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.balie.local.testing.RealParts;
import org.balie.local.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions to the session query tool, on real rows.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("REP-3")
class SessionsQueryTest {
    @Inject Pool pool;

    private final String site = "site-" + UUID.randomUUID();
    private final Asker supervisor = Asker.supervisor(site);

    @BeforeEach
    void rows() {
        var rows = new StoredRows(pool, site);
        rows.handled("nadia", "billing", "Anna", "2026-11-01T23:30:00Z", 10);
        rows.handled("mark", "returns", "bert", "2026-11-02T10:00:00Z", 30);
        rows.handled("nadia", "returns", "100%_Chris", "2026-11-03T10:00:00Z", 20);
        rows.abandoned("billing", "Dora", "2026-11-03T11:00:00Z", 40);
    }

    @Test
    @Tag("REP-9")
    void newest_come_first_until_another_order_is_asked_for() {
        supervisor
                .rows(november())
                .body("items.customerName", contains("Dora", "100%_Chris", "bert", "Anna"));
        supervisor
                .rows(november("sort", "customerName", "direction", "asc"))
                .body("items.customerName", contains("100%_Chris", "Anna", "bert", "Dora"));
        supervisor
                .rows(november("sort", "waitSeconds", "direction", "asc"))
                .body("items.waitSeconds", contains(10, 20, 30, 40));
    }

    @Test
    void rows_without_a_value_come_last_in_either_direction() {
        supervisor
                .rows(november("sort", "agentName", "direction", "asc"))
                .body("items[3].customerName", equalTo("Dora"));
        supervisor
                .rows(november("sort", "agentName", "direction", "desc"))
                .body("items[3].customerName", equalTo("Dora"));
    }

    @Test
    void filters_narrow_together() {
        supervisor.rows(november("queue", "returns")).body("total", equalTo(2));
        supervisor.rows(november("agent", "nadia")).body("total", equalTo(2));
        supervisor
                .rows(november("queue", "returns", "agent", "nadia"))
                .body("items.customerName", contains("100%_Chris"));
        supervisor
                .rows(november("outcome", "abandoned"))
                .body("items.customerName", contains("Dora"));
    }

    @Test
    void text_is_found_in_any_case_and_wildcards_are_only_characters() {
        supervisor.rows(november("text", "ANN")).body("items.customerName", contains("Anna"));
        supervisor
                .rows(november("text", "0%_c"))
                .body("items.customerName", contains("100%_Chris"));
        supervisor.rows(november("text", "%")).body("total", equalTo(1));
        supervisor.rows(november("text", "'; drop table report_row; --")).body("total", equalTo(0));
    }

    @Test
    void days_are_those_of_the_time_zone_asked_for() {
        var first = Map.of("from", "2026-11-01", "to", "2026-11-01");
        supervisor.rows(first).body("items.customerName", contains("Anna"));
        supervisor
                .rows(Map.of("from", "2026-11-02", "to", "2026-11-02", "tz", "Europe/Amsterdam"))
                .body("items.customerName", contains("bert", "Anna"));
    }

    @Test
    void pages_cut_the_same_order_and_tell_the_total() {
        supervisor
                .rows(november("size", 3, "page", 2))
                .body("items.customerName", contains("Anna"))
                .body("page", equalTo(2))
                .body("size", equalTo(3))
                .body("total", equalTo(4));
        supervisor.rows(november("size", 3, "page", 3)).body("items", hasSize(0));
    }

    @Test
    @Tag("REP-10")
    void agent_sees_own_rows_also_when_asking_for_others() {
        var mark = Asker.agent(site, "mark");
        mark.rows(november()).body("items.customerName", contains("bert"));
        mark.rows(november("agent", "nadia")).body("total", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "from, yesterday, not-understood",
        "from, 2026-02-30, not-understood",
        "from, +999999999-01-01, not-understood",
        "to, 2026-10-01, before-from",
        "tz, Mars/Olympus, not-understood",
        "tz, +02:00, not-understood",
        "outcome, won, not-understood",
        "sort, search; drop table report_row, not-understood",
        "direction, sideways, not-understood",
        "page, 0, not-understood",
        "page, 99999999999, not-understood",
        "page, 50000, too-far",
        "size, 201, not-understood"
    })
    void wrong_parameter_is_named_and_nothing_is_read(String field, String value, String code) {
        supervisor
                .get("/sessions", november(field, value))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:balie:problem:invalid"))
                .body("errors.field", contains(field))
                .body("errors.code", contains(code));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        supervisor
                .get("/sessions", november("sort", "x", "size", "y", "text", "z".repeat(300)))
                .statusCode(422)
                .body("errors.field", hasItems("sort", "size", "text"));
        supervisor
                .get("/sessions", november("text", "a\u0000b"))
                .statusCode(422)
                .body("errors.code", contains("not-text"));
    }

    @Test
    void only_people_who_work_here_may_ask() {
        given().get("/api/reports/sessions").then().statusCode(401);
        new Asker(TestTokens.visitorToken("v", site, UUID.randomUUID(), "Jan"))
                .get("/sessions")
                .statusCode(403)
                .body("type", equalTo("urn:balie:problem:forbidden"));
        new Asker(TestTokens.agent("nadia", "Nadia", site, "admin").forged().sign())
                .get("/sessions")
                .statusCode(401);
        new Asker(TestTokens.agent("nadia", "Nadia", site, "admin").without("site").sign())
                .get("/sessions")
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"not-an-id", "00000000-0000-0000-0000-000000000000"})
    @Tag("REP-2")
    void unknown_session_is_not_found(String id) {
        supervisor
                .get("/sessions/" + id)
                .statusCode(404)
                .body("type", equalTo("urn:balie:problem:not-found"));
    }

    @Test
    void interface_is_described() {
        given().queryParam("format", "json")
                .get("/api/reports/openapi")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/reports/sessions"));
    }

    private static Map<String, Object> november(Object... more) {
        var parameters = new HashMap<String, Object>();
        parameters.put("from", "2026-11-01");
        parameters.put("to", "2026-11-30");
        for (int i = 0; i < more.length; i += 2) {
            parameters.put(more[i].toString(), more[i + 1]);
        }
        return parameters;
    }
}
