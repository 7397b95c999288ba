package org.balie.localstack.part;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// A database that belongs to a role of the same name, which may do everything in it and nothing
/// elsewhere.
public record OwnedDatabase(String name, String password) {

    /// Makes the role and hands it the database, which is there already. Repeated, it changes
    /// nothing.
    void giveToItsRole(Connection asAdministrator) throws SQLException {
        try (Statement statement = asAdministrator.createStatement()) {
            boolean known;
            try (var found =
                    statement.executeQuery(
                            "select from pg_roles where rolname = "
                                    + statement.enquoteLiteral(name))) {
                known = found.next();
            }
            String role = statement.enquoteIdentifier(name, true);
            if (!known) {
                statement.execute("create role " + role + " login");
            }
            statement.execute(
                    "alter role " + role + " password " + statement.enquoteLiteral(password));
            statement.execute("alter database " + role + " owner to " + role);
            statement.execute("revoke connect, temporary on database " + role + " from public");
        }
    }
}
