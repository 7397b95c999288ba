package org.balie.local.parts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.balie.local.parts.PostgresSettings.Durability;

/// One PostgreSQL server on loopback. It ends with this process, whatever way this process ends.
public final class EmbeddedPostgresPart implements AutoCloseable {
    public static final String USER = "postgres";

    /// For clients of a server without a password that insist on one.
    public static final String PASSWORD = "postgres";

    private static final Duration START_WITHIN = Duration.ofMinutes(2);

    private final PostgresSettings settings;
    private final EmbeddedPostgres server;
    private final Postmaster postmaster;
    private final Process guard;

    private EmbeddedPostgresPart(
            PostgresSettings settings, EmbeddedPostgres server, Postmaster postmaster)
            throws IOException {
        this.settings = settings;
        this.server = server;
        this.postmaster = postmaster;
        this.guard = postmaster.stopWhenWeEnd();
    }

    /// Starts the server and returns when it takes connections. A server that a killed run left
    /// behind on the same data is stopped first.
    ///
    /// @throws PartFailed when the port is taken or the server dies or hangs
    public static EmbeddedPostgresPart start(PostgresSettings settings) {
        Path log = settings.data().resolveSibling(settings.data().getFileName() + ".log");
        try {
            Files.createDirectories(settings.data());
            Postmaster.stopLeftover(settings.data());
            FreePorts.require(settings.port(), "PostgreSQL");
            EmbeddedPostgres server = server(settings, log);
            if (settings.password().isPresent()) {
                PasswordProtection.ensure(server, settings.data(), settings.password().get());
            }
            return new EmbeddedPostgresPart(settings, server, Postmaster.of(settings.data()));
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new PartFailed(
                    "PostgreSQL cannot start: "
                            + e.getMessage()
                            + "\nIts last words:\n"
                            + LogTail.of(log),
                    e);
        }
    }

    private static EmbeddedPostgres server(PostgresSettings settings, Path log) throws IOException {
        String durable = settings.durability() == Durability.DURABLE ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(settings.binaries().toFile())
                .setDataDirectory(settings.data())
                .setCleanDataDirectory(false)
                .setPort(settings.port())
                .setConnectConfig("password", settings.password().orElse(PASSWORD))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", durable)
                .setServerConfig("full_page_writes", durable)
                .setServerConfig("synchronous_commit", durable)
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "64MB")
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_WITHIN)
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .start();
    }

    public int port() {
        return settings.port();
    }

    /// The process that all of the server's other processes end with.
    public long pid() {
        return postmaster.pid();
    }

    public boolean isAlive() {
        return postmaster.isAlive();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /// The address for Vert.x clients.
    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /// Makes the database unless it is there.
    ///
    /// @param name lower-case letters, digits and underscores
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var exists =
                        connection.prepareStatement("select 1 from pg_database where datname = ?");
                var statement = connection.createStatement()) {
            exists.setString(1, name);
            try (var found = exists.executeQuery()) {
                if (!found.next()) {
                    statement.execute("create database " + name);
                }
            }
        } catch (SQLException e) {
            throw new PartFailed(
                    "PostgreSQL cannot make database " + name + ": " + e.getMessage(), e);
        }
    }

    /// Ends the server as a power cut would. A [#start] with the same settings recovers the data.
    public void kill() {
        guard.destroyForcibly();
        postmaster.kill();
        release();
    }

    /// Stops the server in order, breaking off what clients still do.
    @Override
    public void close() {
        guard.destroyForcibly();
        postmaster.stop();
        release();
    }

    private void release() {
        try {
            server.close();
        } catch (IOException e) {
            throw new PartFailed("PostgreSQL cannot be stopped: " + e.getMessage(), e);
        }
    }
}
