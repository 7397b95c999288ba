package org.balie.platform.retention;

import java.time.Duration;

/// For how long rows of one kind are kept. A service says so by a producer method for each kind;
/// [Housekeeping] carries it out.
///
/// @param name what is forgotten, as a metric's tag
/// @param keep how old rows must be before they may go
/// @param statement deletes at most `$2` rows that are older than the time `$1`; its row count says
///   how many those were. Several replicas may run it at once
public record Retention(String name, Duration keep, String statement) {
    public Retention {
        if (keep.isNegative()) {
            throw new IllegalArgumentException(name + " kept for " + keep);
        }
    }

    /// For rows of one table, each of which may go by itself.
    ///
    /// @param condition on a row, with `$1` as the time before which it is old
    public static Retention ofRows(String table, Duration keep, String condition) {
        var statement =
                """
                delete from %1$s where ctid = any (array(
                    select ctid from %1$s where %2$s limit $2 for update skip locked))"""
                        .formatted(table, condition);
        return new Retention(table, keep, statement);
    }
}
