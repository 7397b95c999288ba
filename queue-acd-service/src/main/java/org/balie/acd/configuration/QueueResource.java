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
import org.balie.acd.settings.QueueSettings;
import org.balie.platform.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/// An administrator's queues (rule ACD-4).
@Path("/api/acd/admin/queues")
@RolesAllowed(Roles.ADMIN)
public class QueueResource {
    private final Administration administration;

    QueueResource(Administration administration) {
        this.administration = administration;
    }

    @GET
    public Uni<Items<QueueSettings>> list() {
        return administration.list(site -> site.queues());
    }

    @POST
    public Uni<RestResponse<QueueSettings>> create(QueueSettings wanted) {
        return administration
                .create(wanted, QueueSettings.class)
                .map(
                        created ->
                                RestResponse.ResponseBuilder.create(
                                                RestResponse.Status.CREATED, created)
                                        .location(
                                                URI.create("/api/acd/admin/queues/" + created.id()))
                                        .build());
    }

    @GET
    @Path("{id}")
    public Uni<QueueSettings> get(String id) {
        return administration.get(QueueSettings.class, id);
    }

    @PUT
    @Path("{id}")
    public Uni<QueueSettings> save(String id, QueueSettings wanted) {
        return administration.save(id, wanted, QueueSettings.class);
    }

    @DELETE
    @Path("{id}")
    public Uni<Void> remove(String id) {
        return administration.remove(SettingsKind.QUEUE, id);
    }
}
