package org.balie.recording.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import org.balie.platform.problem.Problem;
import org.balie.recording.core.Quota;
import org.balie.recording.database.Database;
import org.balie.recording.database.Rows;

/// Whether a site may keep more (rule REC-7).
@ApplicationScoped
public class Quotas {
    private static final int CONFLICT = 409;

    private final Database database;
    private final Policies policies;

    Quotas(Database database, Policies policies) {
        this.database = database;
        this.policies = policies;
    }

    /// Problem `quota-reached` when something new may not begin.
    ///
    /// @param more bytes that are known to come; 0 when not known
    public void require(String siteId, long more) {
        require(database, siteId, more);
    }

    /// The same within a transaction.
    public void require(Rows rows, String siteId, long more) {
        if (!quota(rows, siteId).allows(used(rows, siteId), more)) {
            throw reached().exception();
        }
    }

    /// Bytes that may still come; empty: as many as there is room for.
    public OptionalLong left(String siteId) {
        return quota(database, siteId).left(used(database, siteId));
    }

    public static Problem reached() {
        return Problem.of("quota-reached", CONFLICT, "The site keeps as many recordings as it may");
    }

    private Quota quota(Rows rows, String siteId) {
        return policies.of(rows, siteId).policy().quota();
    }

    private static long used(Rows rows, String siteId) {
        return Usage.of(rows, siteId, null).bytes();
    }
}
