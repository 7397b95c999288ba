package org.balie.benchmarks.waits;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.balie.acd.core.NumberedEvent;
import org.balie.acd.json.CoreJson;
import org.balie.platform.json.UnreadableJson;

/// The journal that a queue-acd-service keeps in its database: every event of every site, for as
/// long as its retention says (`balie.acd.keep.journal`, 400 days).
final class Journal {
    private static final String EVENTS =
            "select site_id, event from journal order by site_id, sequence";

    private static final int ROWS_AT_A_TIME = 1_000;

    /// What happened in the lines of one site.
    ///
    /// @param unread events of a version before this one that it can't read
    record OfSite(List<Happening> happenings, int unread) {}

    private Journal() {}

    /// @param jdbcUrl of the database of queue-acd-service, with the user who may read it
    static Map<String, OfSite> read(String jdbcUrl) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            // In a transaction of its own, or the driver would fetch all rows at once.
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try (var statement = connection.prepareStatement(EVENTS)) {
                statement.setFetchSize(ROWS_AT_A_TIME);
                try (ResultSet rows = statement.executeQuery()) {
                    return read(rows);
                }
            }
        }
    }

    private static Map<String, OfSite> read(ResultSet rows) throws SQLException {
        Map<String, Reading> sites = new LinkedHashMap<>();
        while (rows.next()) {
            sites.computeIfAbsent(rows.getString("site_id"), _ -> new Reading())
                    .read(rows.getString("event"));
        }
        Map<String, OfSite> all = new LinkedHashMap<>();
        sites.forEach((site, reading) -> all.put(site, reading.end()));
        return all;
    }

    private static final class Reading {
        private final LineHistory history = new LineHistory();
        private int unread;

        void read(String event) {
            try {
                history.read(CoreJson.read(event, NumberedEvent.class));
            } catch (UnreadableJson _) {
                unread++;
            }
        }

        OfSite end() {
            return new OfSite(history.happenings(), unread);
        }
    }
}
