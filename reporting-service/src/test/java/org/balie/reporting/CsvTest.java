package org.balie.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("REP-9")
class CsvTest {
    private static final int CUSTOMER = 1;
    private static final int REQUESTED = 9;

    @Inject Pool pool;

    private final String site = "site-" + UUID.randomUUID();

    @Test
    void file_opens_as_rfc_4180_with_whatever_customers_wrote() {
        var nasty =
                List.of("Anna \"Ann\"", "Bert, jr.", "two\r\nlines", "Zoë ☎", "<script>x</script>");
        nasty.forEach(name -> rows().handled("nadia", "q", name, "2026-11-02T10:00:00Z", 1));
        var records = CsvFiles.parsed(file(Map.of()).asByteArray());
        assertEquals(nasty.size() + 1, records.size());
        assertEquals(
                nasty.stream().sorted().toList(),
                records.stream().skip(1).map(cells -> cells.get(CUSTOMER)).sorted().toList());
    }

    @Test
    void cell_that_a_spreadsheet_would_run_is_led_by_an_apostrophe() {
        var attacks = List.of("=1+1", "+31 6", "-2", "@SUM(A1)", "\t=1", "  =1");
        attacks.forEach(name -> rows().handled("nadia", "q", name, "2026-11-02T10:00:00Z", 1));
        var records = CsvFiles.parsed(file(Map.of()).asByteArray());
        assertEquals(
                attacks.stream().map(name -> "'" + name).sorted().toList(),
                records.stream().skip(1).map(cells -> cells.get(CUSTOMER)).sorted().toList());
    }

    @Test
    void lines_end_with_carriage_return_and_line_feed() {
        rows().handled("nadia", "q", "Anna", "2026-11-02T10:00:00Z", 1);
        var text = file(Map.of()).asString();
        assertEquals(2, Pattern.compile("\r\n").matcher(text).results().count());
        assertTrue(text.endsWith("\r\n"));
    }

    @Test
    void names_of_columns_and_times_follow_language_and_time_zone() {
        rows().handled("nadia", "q", "Anna", "2026-11-02T10:00:00Z", 1);
        var records =
                CsvFiles.parsed(file(Map.of("lang", "nl", "tz", "Europe/Amsterdam")).asByteArray());
        assertEquals("Klant", records.getFirst().get(CUSTOMER));
        assertEquals("Aangevraagd (Europe/Amsterdam)", records.getFirst().get(REQUESTED));
        assertEquals("2026-11-02 11:00:00", records.get(1).get(REQUESTED));
        assertEquals(
                "Requested (UTC)",
                CsvFiles.parsed(file(Map.of()).asByteArray()).getFirst().get(REQUESTED));
    }

    @Test
    void file_is_to_be_saved_and_never_shown_as_a_page() {
        var answer = file(Map.of());
        assertTrue(answer.header("Content-Type").startsWith("text/csv"));
        assertEquals("attachment; filename=\"sessions.csv\"", answer.header("Content-Disposition"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    }

    @Test
    @Tag("REP-10")
    void file_has_the_rows_that_its_reader_may_see() {
        rows().handled("nadia", "q", "Anna", "2026-11-02T10:00:00Z", 1);
        rows().handled("mark", "q", "Bert", "2026-11-02T10:00:00Z", 1);
        var answer = Asker.agent(site, "mark").get("/sessions.csv", november(Map.of())).extract();
        var records = CsvFiles.parsed(answer.asByteArray());
        assertEquals(
                List.of("Bert"),
                records.stream().skip(1).map(cells -> cells.get(CUSTOMER)).toList());
    }

    @Test
    void wrong_parameter_is_a_problem_and_not_a_file() {
        Asker.supervisor(site)
                .get("/sessions.csv", november(Map.of("lang", "fr")))
                .statusCode(422)
                .contentType("application/problem+json");
    }

    private StoredRows rows() {
        return new StoredRows(pool, site);
    }

    private ExtractableResponse<Response> file(Map<String, String> parameters) {
        return Asker.supervisor(site)
                .get("/sessions.csv", november(parameters))
                .statusCode(200)
                .extract();
    }

    private static Map<String, String> november(Map<String, String> more) {
        var parameters = new HashMap<>(more);
        parameters.put("from", "2026-11-01");
        parameters.put("to", "2026-11-30");
        return parameters;
    }
}
