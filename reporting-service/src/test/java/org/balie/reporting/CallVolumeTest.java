package org.balie.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("REP-4")
class CallVolumeTest {
    @Inject Pool pool;

    private final String site = "site-" + UUID.randomUUID();
    private final Asker supervisor = Asker.supervisor(site);

    @BeforeEach
    void rows() {
        var rows = new StoredRows(pool, site);
        rows.handled("nadia", "billing", "Anna", "2026-11-01T23:30:00Z", 10);
        rows.handled("mark", "returns", "Bert", "2026-11-02T10:00:00Z", 31);
        rows.abandoned("billing", "Dora", "2026-11-02T10:59:59Z", 40);
    }

    @Test
    void by_day_counts_outcomes_and_tells_least_average_and_most() {
        supervisor
                .get("/call-volume", Map.of("from", "2026-11-01", "to", "2026-11-03"))
                .statusCode(200)
                .body("items.key", contains("2026-11-01", "2026-11-02", "2026-11-03"))
                .body("items.requests", contains(1, 2, 0))
                .body("items.handled", contains(1, 1, 0))
                .body("items.abandoned", contains(0, 1, 0))
                .body("items[1].handledPercent", equalTo(50.0f))
                .body("items[1].waitSeconds.minimum", equalTo(31))
                .body("items[1].waitSeconds.average", equalTo(36))
                .body("items[1].waitSeconds.maximum", equalTo(40))
                .body("items[1].sessionSeconds.average", equalTo(100))
                .body("items[2].waitSeconds.average", nullValue())
                .body("total.requests", equalTo(3))
                .body("total.waitSeconds.average", equalTo(27));
    }

    @Test
    @Tag("ACD-13")
    void what_a_supervisor_closed_is_counted_apart_and_every_request_is_in_one_column() {
        new StoredRows(pool, site).closed("billing", "Evan", "2026-11-03T09:00:00Z", 300);

        supervisor
                .get("/call-volume", Map.of("from", "2026-11-01", "to", "2026-11-03"))
                .statusCode(200)
                .body("items.closed", contains(0, 0, 1))
                .body("items[2].handledPercent", equalTo(0.0f))
                .body("items[2].waitSeconds.maximum", equalTo(300))
                .body("total.requests", equalTo(4))
                .body(
                        "total.with {"
                                + " it.handled + it.abandoned + it.left + it.refused + it.closed"
                                + " + it.open }",
                        equalTo(4));
    }

    @Test
    void days_are_those_of_the_time_zone_asked_for() {
        supervisor
                .get(
                        "/call-volume",
                        Map.of("from", "2026-11-01", "to", "2026-11-02", "tz", "Europe/Amsterdam"))
                .statusCode(200)
                .body("items.requests", contains(0, 3));
    }

    @Test
    void by_hour_takes_all_days_together() {
        supervisor
                .get("/call-volume", Map.of("from", "2026-11-01", "to", "2026-11-02", "by", "hour"))
                .statusCode(200)
                .body("items", hasSize(24))
                .body("items[10].label", equalTo("10:00–11:00"))
                .body("items[10].requests", equalTo(2))
                .body("items[23].requests", equalTo(1));
    }

    @Test
    void by_queue_lists_the_queues_there_were() {
        supervisor
                .get(
                        "/call-volume",
                        Map.of("from", "2026-11-01", "to", "2026-11-30", "by", "queue"))
                .statusCode(200)
                .body("items.key", contains("billing", "returns"))
                .body("items.requests", contains(2, 1));
    }

    @Test
    @Tag("REP-10")
    void agent_counts_own_sessions_only() {
        Asker.agent(site, "mark")
                .get("/call-volume", Map.of("from", "2026-11-01", "to", "2026-11-30"))
                .statusCode(200)
                .body("total.requests", equalTo(1));
    }

    @Test
    void too_many_days_for_lines_of_a_day_are_refused() {
        supervisor
                .get("/call-volume", Map.of("from", "2024-01-01", "to", "2026-11-30"))
                .statusCode(422)
                .body("errors.field", contains("from"))
                .body("errors.code", contains("too-long"));
    }

    @Test
    @Tag("REP-9")
    void csv_has_a_line_for_each_and_their_total() {
        new StoredRows(pool, site).closed("returns", "Evan", "2026-11-03T09:00:00Z", 300);
        var csv =
                supervisor
                        .get(
                                "/call-volume.csv",
                                Map.of(
                                        "from", "2026-11-01",
                                        "to", "2026-11-30",
                                        "by", "queue",
                                        "lang", "nl"))
                        .statusCode(200)
                        .extract();
        var records = CsvFiles.parsed(csv.asByteArray());
        assertEquals(
                List.of(
                        "Wachtrij",
                        "Aanvragen",
                        "Geholpen",
                        "Afgehaakt",
                        "Vertrokken",
                        "Geweigerd",
                        "Gesloten",
                        "Wacht nog"),
                records.getFirst().subList(0, 8));
        assertEquals(
                List.of("billing", "2", "1", "1", "0", "0", "0", "0"),
                records.get(1).subList(0, 8));
        assertEquals(
                List.of("Totaal", "4", "2", "1", "0", "0", "1", "0"),
                records.getLast().subList(0, 8));
    }
}
