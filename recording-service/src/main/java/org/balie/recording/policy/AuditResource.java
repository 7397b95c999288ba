package org.balie.recording.policy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.recording.database.Database;
import org.jspecify.annotations.Nullable;

/// Who did what to recordings, the latest first (rules REC-7, ADM-2).
@Path("/api/recordings/audit")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
public class AuditResource {
    private final Callers callers;
    private final Database database;

    /// @param next to send as `before` for the entries before these; null at the end
    record Page(List<AuditEntry> entries, @Nullable Long next) {}

    AuditResource(Callers callers, Database database) {
        this.callers = callers;
        this.database = database;
    }

    @GET
    public Page read(@BeanParam AuditParameters parameters) {
        List<AuditEntry> entries = AuditEntry.read(database, parameters.question(callers.worker()));
        boolean isLast = entries.size() < AuditEntry.PAGE;
        return new Page(entries, isLast ? null : entries.getLast().id());
    }
}
