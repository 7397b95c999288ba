package org.balie.platform.outbox;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Tells failures that will pass, such as a database that is away, from those that the same event
/// will meet again.
final class PassingFailure {
    /// Classes of SQLSTATE: connection, rollback (deadlock, serialization), resources, locks, an
    /// operator's intervention, system, internal.
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58", "XX");

    private static final int DEEPEST = 20;

    private PassingFailure() {}

    static boolean is(Throwable failure) {
        @Nullable Throwable each = failure;
        for (int depth = 0; each != null && depth < DEEPEST; depth++) {
            switch (each) {
                case PgException e -> {
                    return isPassing(e.getSqlState());
                }
                case SQLException e -> {
                    return isPassing(e.getSQLState());
                }
                case IOException _, TimeoutException _, VertxException _ -> {
                    return true;
                }
                case Throwable _ -> each = each.getCause();
            }
        }
        return false;
    }

    private static boolean isPassing(@Nullable String state) {
        return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
    }
}
