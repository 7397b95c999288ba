package org.balie.acd.configuration;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.balie.acd.settings.SiteConfiguration;
import org.balie.acd.settings.SiteSettings;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;

/// The administrator's own site as a whole.
@Path("/api/acd/admin/site")
@RolesAllowed(Roles.ADMIN)
public class SiteResource {
    private final Administration administration;
    private final Callers callers;

    SiteResource(Administration administration, Callers callers) {
        this.administration = administration;
        this.callers = callers;
    }

    @GET
    public Uni<SiteSettings> get() {
        return administration.configuration().map(SiteConfiguration::site);
    }

    @PUT
    public Uni<SiteSettings> save(SiteSettings wanted) {
        return administration.save(callers.worker().siteId(), wanted, SiteSettings.class);
    }
}
