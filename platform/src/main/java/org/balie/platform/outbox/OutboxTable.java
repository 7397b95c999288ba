package org.balie.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.balie.platform.trace.TraceParent;

/// The outbox as the relay sees it, on a connection of its own in autocommit mode.
final class OutboxTable {
    /// Any number, the same in every replica; a database has one outbox.
    private static final long LEADER_LOCK = 0x62616c6965_01L;

    private OutboxTable() {}

    /// @param id rises with the order of appending
    /// @param trace what the transaction that appended it was part of
    record Row(long id, OutgoingEvent event, Optional<TraceParent> trace) {}

    /// Takes the lock that only one replica's relay can have. It lasts until it is given back or
    /// the connection ends.
    static boolean tryLead(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            // A leader whose machine vanished must lose the lock in seconds, not in the two hours
            // after which the system would notice by itself.
            statement.execute(
                    "set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 5;"
                            + " set tcp_keepalives_count = 3");
            try (var answer =
                    statement.executeQuery("select pg_try_advisory_lock(" + LEADER_LOCK + ")")) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    static void stopLeading(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LEADER_LOCK + ")");
        }
    }

    static List<Row> oldest(Connection connection, int limit) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "select id, topic, key, payload, trace from outbox order by id limit ?")) {
            statement.setInt(1, limit);
            var rows = new ArrayList<Row>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var event =
                            new OutgoingEvent(
                                    found.getString(2), found.getString(3), found.getString(4));
                    var trace = Optional.ofNullable(found.getString(5)).map(TraceParent::new);
                    rows.add(new Row(found.getLong(1), event, trace));
                }
            }
            return rows;
        }
    }

    /// Does not wait for the disk: rows that come back after a crash are published again, which
    /// their readers expect, and others' commits need not queue behind this one.
    static void delete(Connection connection, List<Row> rows) throws SQLException {
        Object[] ids = rows.stream().map(Row::id).toArray();
        try (var statement =
                connection.prepareStatement(
                        """
                        with here as (select set_config('synchronous_commit', 'off', true))
                        delete from outbox using here where id = any (?)""")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            statement.executeUpdate();
        }
    }
}
