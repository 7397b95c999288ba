package org.balie.recording.policy;

import jakarta.enterprise.context.ApplicationScoped;
import org.balie.platform.problem.Problem;
import org.balie.recording.core.RecordingPolicy;
import org.balie.recording.database.Database;

/// Whether a site may keep more (rule REC-7).
@ApplicationScoped
public class Quotas {
    private static final int CONFLICT = 409;

    private final Database database;

    Quotas(Database database) {
        this.database = database;
    }

    /// Problem `quota-reached` when something new may not begin.
    ///
    /// @param more bytes that are known to come; 0 when not known
    public void require(String siteId, RecordingPolicy policy, long more) {
        if (!policy.quota().allows(Usage.of(database, siteId, null).bytes(), more)) {
            throw Problem.of(
                            "quota-reached",
                            CONFLICT,
                            "The site keeps as many recordings as it may")
                    .exception();
        }
    }
}
