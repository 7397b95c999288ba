package org.balie.local.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.balie.local.parts.PostgresSettings.Durability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {
    private static final Path BINARIES =
            Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "balie-postgres-" + System.getProperty("user.name"));

    @TempDir Path directory;

    @Test
    void committed_rows_survive_a_killed_server() throws SQLException {
        var settings =
                new PostgresSettings(
                        BINARIES, directory.resolve("data"), FreePorts.any(), Durability.DURABLE);
        var first = EmbeddedPostgresPart.start(settings);
        first.createDatabase("things");
        first.createDatabase("things");
        sql(first, "create table thing as select 7 as n");
        assertEquals("on", ask(first, "show fsync"));
        assertEquals("on", ask(first, "show synchronous_commit"));
        first.kill();
        assertFalse(first.isAlive());

        try (var second = EmbeddedPostgresPart.start(settings)) {
            assertEquals("7", ask(second, "select n from thing"));
            assertNotEquals(first.pid(), second.pid());
        }
    }

    @Test
    void a_server_left_behind_is_replaced() throws Exception {
        var settings =
                new PostgresSettings(
                        BINARIES, directory.resolve("data"), FreePorts.any(), Durability.FAST);
        var orphan = EmbeddedPostgresPart.start(settings);
        assertTrue(orphan.isAlive());
        Postmaster.stopLeftover(settings.data());
        assertFalse(orphan.isAlive());
        orphan.close();
        try (var next = EmbeddedPostgresPart.start(settings)) {
            assertEquals("off", ask(next, "show fsync", "postgres"));
        }
    }

    @Test
    void a_killed_broker_goes_on_with_its_data_on_the_same_port() throws Exception {
        int port = FreePorts.any();
        var first = BrokerPart.start(directory.resolve("broker"), port);
        first.kill();
        assertFalse(first.isAlive());
        try (var second = BrokerPart.start(directory.resolve("broker"), port);
                var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertEquals("127.0.0.1:" + port, second.bootstrapServers());
        }
    }

    @Test
    void a_taken_port_is_told_in_plain_words() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            var settings =
                    new PostgresSettings(
                            BINARIES, directory.resolve("data"), port, Durability.FAST);
            var kafka =
                    assertThrows(
                            PartFailed.class,
                            () -> BrokerPart.start(directory.resolve("broker"), port));
            var postgres =
                    assertThrows(PartFailed.class, () -> EmbeddedPostgresPart.start(settings));
            String rest =
                    " cannot start: port "
                            + port
                            + " is taken by another program. Stop that program or choose another"
                            + " port.";
            assertEquals("Kafka" + rest, kafka.getMessage());
            assertEquals("PostgreSQL" + rest, postgres.getMessage());
        }
    }

    private static void sql(EmbeddedPostgresPart part, String statement) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                part.jdbcUrl("things"),
                                EmbeddedPostgresPart.USER,
                                EmbeddedPostgresPart.PASSWORD);
                var it = connection.createStatement()) {
            it.execute(statement);
        }
    }

    private static String ask(EmbeddedPostgresPart part, String question) throws SQLException {
        return ask(part, question, "things");
    }

    private static String ask(EmbeddedPostgresPart part, String question, String database)
            throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                part.jdbcUrl(database),
                                EmbeddedPostgresPart.USER,
                                EmbeddedPostgresPart.PASSWORD);
                var it = connection.createStatement();
                var rows = it.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
