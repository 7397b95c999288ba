package org.balie.acceptance.chaos;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.balie.acceptance.chaos.EventLog.Told;
import org.balie.contracts.AcdEvent;

/// The floor's own journal: numbered without a gap, and all of it told that is meant for others.
///
/// @param rows whether other services are told, by the event's number
record JournalAudit(Map<Long, Boolean> rows) {
    private static final String ROWS =
            "select sequence, contract is not null from journal where site_id = ?";

    static JournalAudit of(ChaosSite site) {
        var access = site.ground().stack().databaseOf(Ground.ACD);
        var rows = new TreeMap<Long, Boolean>();
        try (var connection =
                        DriverManager.getConnection(
                                access.jdbcUrl(), access.user(), access.password());
                var statement = connection.prepareStatement(ROWS)) {
            statement.setString(1, site.id());
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.put(found.getLong(1), found.getBoolean(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new JournalAudit(rows);
    }

    List<Finding> hold(Map<Long, Told<AcdEvent>> told) {
        var findings = new ArrayList<Finding>();
        long expected = 1;
        for (var row : rows.entrySet()) {
            long number = row.getKey();
            if (number != expected) {
                findings.add(Finding.of("the journal has " + number + " for " + expected));
            }
            expected = number + 1;
            if (row.getValue() && !told.containsKey(number)) {
                findings.add(Finding.of("number " + number + " was told to nobody"));
            }
        }
        told.keySet().stream()
                .filter(number -> !rows.getOrDefault(number, false))
                .forEach(
                        number ->
                                findings.add(
                                        Finding.of("number " + number + " is not in the journal")));
        return findings;
    }
}
