package org.balie.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.balie.local.parts.FreePorts;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One relay at a time, each as a replica has it, on an outbox that no other relay sees.
@QuarkusTest
@WithTestResource(RealParts.class)
class OutboxRelayTest {
    private static final List<String> TABLES =
            List.of(
                    "/db/platform/V0.1__outbox_inbox_idempotency.sql",
                    "/db/platform/V0.2__trace.sql");

    private final String topic = "relay-" + UUID.randomUUID();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Inject AgroalDataSource service;

    private AgroalDataSource database;

    @BeforeEach
    void ownOutbox() throws SQLException, IOException {
        String name = "relay_" + UUID.randomUUID().toString().replace('-', '_');
        try (var connection = service.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        String url = setting("jdbc.url");
        database = open(url.substring(0, url.lastIndexOf('/') + 1) + name);
        for (String migration : TABLES) {
            execute(read(migration));
        }
        execute(
                "insert into outbox (topic, key, payload)"
                        + " select '%s', 'a', n from generate_series(1, 12) n".formatted(topic));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void rows_that_could_not_be_published_stay_and_are_published_by_the_next_relay()
            throws Exception {
        var withoutBroker = relay("127.0.0.1:" + FreePorts.any());
        awaitFailure();
        assertEquals(12, waiting());
        withoutBroker.stop(new ShutdownEvent());
        assertEquals(12, waiting());

        var next = relay(RealParts.bootstrapServers());
        try (var reader = new TopicReader(topic)) {
            // The topic is new and the relay is hasty, so that some may come more than once; but
            // none comes for the first time before those in front of it.
            reader.await(_ -> reader.payloads("a").contains("12"));
            assertEquals(
                    IntStream.rangeClosed(1, 12).mapToObj(String::valueOf).toList(),
                    reader.payloads("a").stream().distinct().toList());
            await(() -> waiting() == 0);
        } finally {
            next.stop(new ShutdownEvent());
        }
    }

    /// The connection goes back to those whose commits are promises.
    @Test
    void a_deletion_does_not_wait_for_the_disk_and_what_comes_after_it_does() throws Exception {
        try (var connection = database.getConnection()) {
            set(connection, "synchronous_commit = on");
            connection.setAutoCommit(false);
            OutboxTable.delete(connection, OutboxTable.oldest(connection, 5));
            assertEquals("off", shown(connection));
            connection.commit();
            connection.setAutoCommit(true);
            assertEquals("on", shown(connection));
        }
        assertEquals(7, waiting());
    }

    /// Databases of tests are hasty by themselves.
    private static void set(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set " + setting);
        }
    }

    private static String shown(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("show synchronous_commit")) {
            answer.next();
            return answer.getString(1);
        }
    }

    private OutboxRelay relay(String broker) {
        var relay =
                new OutboxRelay(database, Map.of("bootstrap.servers", broker), new Hasty(), meters);
        relay.start(new StartupEvent());
        return relay;
    }

    private void awaitFailure() {
        await(() -> meters.get("balie.outbox.failing.seconds").gauge().value() > 0);
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) {
        long deadline = System.nanoTime() + LiveClient.PATIENCE.toNanos();
        try {
            while (!condition.holds()) {
                assertTrue(System.nanoTime() < deadline, "not in time");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private long waiting() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select count(*) from outbox")) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(String name) throws IOException {
        try (InputStream migration = OutboxRelayTest.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(migration).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private AgroalDataSource open(String address) throws SQLException {
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier()
                        .connectionPoolConfiguration(
                                pool ->
                                        pool.maxSize(4)
                                                .connectionFactoryConfiguration(
                                                        to ->
                                                                to.jdbcUrl(address)
                                                                        .principal(
                                                                                new NamePrincipal(
                                                                                        setting(
                                                                                                "username")))
                                                                        .credential(
                                                                                new SimplePassword(
                                                                                        setting(
                                                                                                "password"))))));
    }

    /// Gives up on a broker that is not there within a test's time.
    private record Hasty() implements OutboxSettings {
        @Override
        public Duration pollInterval() {
            return Duration.ofMillis(20);
        }

        @Override
        public Duration gather() {
            return Duration.ofMillis(5);
        }

        @Override
        public int batch() {
            return 5;
        }

        @Override
        public Duration publishTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration keepHandled() {
            return Duration.ofDays(14);
        }

        @Override
        public Duration keepSetAside() {
            return Duration.ofDays(1);
        }
    }
}
