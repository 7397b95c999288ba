package org.balie.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A hundred thousand rows, more than a hundred megabytes.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("REP-9")
class LargeExportTest {
    private static final int ROWS = 100_000;
    private static final int BYTES_EACH = 1_000;
    private static final long MEGABYTE = 1 << 20;
    private static final int AT_ONCE = 4;
    private static final String FILE =
            "/api/reports/sessions.csv?from=2026-11-01&to=2026-11-30&sort=customerName";

    @Inject Pool pool;
    @Inject MeterRegistry meters;

    private final String site = "site-" + UUID.randomUUID();

    @BeforeEach
    void rows() {
        new StoredRows(pool, site).many(ROWS, BYTES_EACH);
    }

    @AfterEach
    void remove() {
        pool.query("delete from report_row where site_id = '" + site + "'")
                .execute()
                .await()
                .atMost(Duration.ofMinutes(2));
    }

    @Test
    void rows_are_fetched_as_they_are_read_and_none_is_missing() throws Exception {
        var fetchedBefore = fetched();
        var heapBefore = heapInUse();
        try (var client = HttpClient.newHttpClient();
                var body = download(client).body()) {
            var lines = linesIn(body, 10 * MEGABYTE);

            var fetchedUnread = settledFetched() - fetchedBefore - lines;
            assertTrue(fetchedUnread < ROWS / 2.0, () -> fetchedUnread + " rows fetched unasked");
            var kept = heapInUse() - heapBefore;
            assertTrue(kept < 40 * MEGABYTE, () -> kept + " bytes kept for a slow reader");

            assertEquals(ROWS + 1L, lines + linesIn(body, Long.MAX_VALUE));
            assertEquals(ROWS, fetched() - fetchedBefore);
        }
    }

    @Test
    void exports_beyond_the_limit_are_asked_to_come_back_and_leaving_makes_room() throws Exception {
        var open = new ArrayList<InputStream>();
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < AT_ONCE; i++) {
                open.add(download(client).body());
            }
            var refused = download(client);
            assertEquals(429, refused.statusCode());
            assertTrue(refused.headers().firstValue("Retry-After").isPresent());
            for (var body : open) {
                body.close();
            }
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> meters.get("balie.reports.exports.running").gauge().value() == 0);
        try (var client = HttpClient.newHttpClient();
                var body = download(client).body()) {
            assertEquals(ROWS + 1L, linesIn(body, Long.MAX_VALUE));
        }
    }

    private HttpResponse<InputStream> download(HttpClient client) throws Exception {
        var request =
                HttpRequest.newBuilder(file())
                        .header("Authorization", "Bearer " + Asker.supervisor(site).token())
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    private static URI file() {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + FILE);
    }

    /// Counts the lines in the next bytes; no cell of this file has a line break.
    private static long linesIn(InputStream body, long bytes) throws IOException {
        var buffer = new byte[1 << 16];
        long lines = 0;
        long left = bytes;
        int read;
        while (left > 0
                && (read = body.read(buffer, 0, (int) Math.min(buffer.length, left))) >= 0) {
            left -= read;
            for (int i = 0; i < read; i++) {
                lines += buffer[i] == '\n' ? 1 : 0;
            }
        }
        return lines;
    }

    private double fetched() {
        return meters.counter("balie.reports.exported.rows").count();
    }

    /// How many rows were fetched once that number has stopped rising.
    private double settledFetched() throws InterruptedException {
        var before = fetched();
        for (int calm = 0; calm < 10; calm++) {
            Thread.sleep(200);
            if (fetched() != before) {
                before = fetched();
                calm = 0;
            }
        }
        return before;
    }

    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
