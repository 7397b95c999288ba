package org.balie.acd.configuration;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.balie.acd.configuration.Administration.Items;
import org.balie.acd.settings.EntryPointSettings;
import org.balie.platform.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/// An administrator's entry points (rules ACD-1 to ACD-3).
@Path("/api/acd/admin/entry-points")
@RolesAllowed(Roles.ADMIN)
public class EntryPointResource {
    private final Administration administration;

    EntryPointResource(Administration administration) {
        this.administration = administration;
    }

    @GET
    public Uni<Items<EntryPointSettings>> list() {
        return administration.list(site -> site.entryPoints());
    }

    @POST
    public Uni<RestResponse<EntryPointSettings>> create(EntryPointSettings wanted) {
        return administration
                .create(wanted, EntryPointSettings.class)
                .map(
                        created ->
                                RestResponse.ResponseBuilder.create(
                                                RestResponse.Status.CREATED, created)
                                        .location(
                                                URI.create(
                                                        "/api/acd/admin/entry-points/"
                                                                + created.id()))
                                        .build());
    }

    @GET
    @Path("{id}")
    public Uni<EntryPointSettings> get(String id) {
        return administration.get(EntryPointSettings.class, id);
    }

    @PUT
    @Path("{id}")
    public Uni<EntryPointSettings> save(String id, EntryPointSettings wanted) {
        return administration.save(id, wanted, EntryPointSettings.class);
    }

    @DELETE
    @Path("{id}")
    public Uni<Void> remove(String id) {
        return administration.remove(SettingsKind.ENTRY_POINT, id);
    }
}
