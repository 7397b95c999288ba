package org.balie.session.journal;

import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/// How a failed transaction says that somebody else was faster.
public final class Races {
    private static final String UNIQUE_VIOLATION = "23505";

    /// Whether the same command, decided again on what is there now, may succeed.
    public static boolean lost(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof StaleStateException
                    || (cause instanceof PgException refused
                            && UNIQUE_VIOLATION.equals(refused.getSqlState()))) {
                return true;
            }
        }
        return false;
    }

    private Races() {}
}
