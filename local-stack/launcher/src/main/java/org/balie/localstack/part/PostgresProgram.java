package org.balie.localstack.part;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.balie.local.parts.EmbeddedPostgresPart;
import org.balie.local.parts.PartFailed;
import org.balie.local.parts.PostgresSettings;

/// PostgreSQL with the databases of the stack.
public record PostgresProgram(
        String name, Path log, PostgresSettings settings, List<OwnedDatabase> databases)
        implements Program {
    @Override
    public RunningProgram start() throws InterruptedException {
        // Broken off half-way it would leave a server that nobody knows of. It takes a second or
        // two.
        CompletableFuture<EmbeddedPostgresPart> starting =
                CompletableFuture.supplyAsync(this::startServer, Thread::startVirtualThread);
        try {
            EmbeddedPostgresPart server = starting.join();
            if (Thread.interrupted()) {
                server.close();
                throw new InterruptedException(name + " was stopped while it started");
            }
            return new Run(server);
        } catch (CompletionException e) {
            throw e.getCause() instanceof PartFailed failed ? failed : e;
        }
    }

    private EmbeddedPostgresPart startServer() {
        EmbeddedPostgresPart server = EmbeddedPostgresPart.start(settings);
        try {
            for (OwnedDatabase database : databases) {
                server.createDatabase(database.name());
            }
            try (Connection connection =
                    DriverManager.getConnection(
                            server.jdbcUrl("postgres"),
                            EmbeddedPostgresPart.USER,
                            settings.password().orElse(EmbeddedPostgresPart.PASSWORD))) {
                for (OwnedDatabase database : databases) {
                    database.giveToItsRole(connection);
                }
            }
            return server;
        } catch (SQLException | PartFailed e) {
            server.close();
            throw new PartFailed("PostgreSQL cannot be set up: " + e.getMessage(), e);
        }
    }

    private record Run(EmbeddedPostgresPart server) implements RunningProgram {
        @Override
        public long pid() {
            return server.pid();
        }

        @Override
        public CompletableFuture<OptionalInt> onExit() {
            return Exits.of(pid());
        }

        @Override
        public void stop() {
            server.close();
        }

        @Override
        public void kill() {
            server.kill();
        }
    }
}
