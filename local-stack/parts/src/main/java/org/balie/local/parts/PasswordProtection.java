package org.balie.local.parts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// Lets nobody of the machine's other users into a server without a password. A new server trusts
/// everyone who reaches it.
final class PasswordProtection {
    private static final String RULES =
            """
            # Written by Balie: who connects, by whatever way, needs a password.
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private PasswordProtection() {}

    static void ensure(EmbeddedPostgres server, Path data, String password)
            throws IOException, SQLException {
        Path rules = data.resolve("pg_hba.conf");
        if (Files.readString(rules).equals(RULES)) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            String literal = statement.enquoteLiteral(password);
            statement.execute("alter role " + EmbeddedPostgresPart.USER + " password " + literal);
            Files.writeString(rules, RULES);
            statement.execute("select pg_reload_conf()");
        }
    }
}
