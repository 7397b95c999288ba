package org.balie.benchmarks.waits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.balie.acd.core.NumberedEvent;
import org.balie.acd.json.CoreJson;
import org.balie.local.parts.EmbeddedPostgresPart;
import org.balie.local.parts.FreePorts;
import org.balie.local.parts.PostgresSettings;
import org.balie.local.parts.PostgresSettings.Durability;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ACD-5")
class JournalTest {
    private static final Shape SMALL = new Shape("small", 3, 0.8, Shape.Outage.NONE);

    @TempDir private Path directory;

    @Test
    void what_happened_on_each_site_is_read_from_the_services_own_table() throws Exception {
        List<NumberedEvent> one = SimulatedDay.journal(SMALL, 1);
        List<NumberedEvent> other = SimulatedDay.journal(SMALL, 2);
        try (var postgres = postgres()) {
            String url = postgres.jdbcUrl("postgres") + "?user=" + EmbeddedPostgresPart.USER;
            try (Connection connection = DriverManager.getConnection(url)) {
                createTables(connection);
                insert(connection, "one", one);
                insert(connection, "other", other);
                insert(connection, "other", other.size() + 1, other.getLast(), "{\"of\":\"old\"}");
            }

            assertEquals(
                    Map.of(
                            "one", new Journal.OfSite(LineHistory.of(one), 0),
                            "other", new Journal.OfSite(LineHistory.of(other), 1)),
                    Journal.read(url));
        }
    }

    private EmbeddedPostgresPart postgres() {
        return EmbeddedPostgresPart.start(
                new PostgresSettings(
                        directory.resolve("binaries"),
                        directory.resolve("data"),
                        FreePorts.any(),
                        Durability.FAST));
    }

    /// As queue-acd-service makes them.
    private static void createTables(Connection connection) throws IOException, SQLException {
        try (var script = JournalTest.class.getResourceAsStream("/db/migration/V2__floor.sql");
                var statement = connection.createStatement()) {
            byte[] bytes = Objects.requireNonNull(script).readAllBytes();
            statement.execute(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static void insert(Connection connection, String site, List<NumberedEvent> events)
            throws SQLException {
        for (NumberedEvent event : events) {
            String text = CoreJson.write(event, NumberedEvent.class);
            insert(connection, site, event.sequence(), event, text);
        }
    }

    private static void insert(
            Connection connection, String site, long sequence, NumberedEvent event, String text)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "insert into journal (site_id, sequence, at, event) values (?, ?, ?, ?)")) {
            insert.setString(1, site);
            insert.setLong(2, sequence);
            insert.setObject(3, event.at().atOffset(ZoneOffset.UTC));
            insert.setString(4, text);
            insert.executeUpdate();
        }
    }
}
