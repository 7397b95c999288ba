package org.balie.reporting.reading;

import jakarta.enterprise.context.ApplicationScoped;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Role;
import org.balie.reporting.core.Viewer;

/// Says for whose eyes the current request reads (rule REP-10).
@ApplicationScoped
public class Viewers {
    private final Callers callers;

    Viewers(Callers callers) {
        this.callers = callers;
    }

    public Viewer current() {
        var worker = callers.worker();
        return worker.is(Role.SUPERVISOR) || worker.is(Role.ADMIN)
                ? new Viewer.WholeSite(worker.siteId())
                : new Viewer.OwnSessions(worker.siteId(), worker.agentId());
    }
}
