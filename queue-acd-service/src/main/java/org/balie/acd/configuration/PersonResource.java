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
import org.balie.acd.settings.PersonSettings;
import org.balie.platform.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/// Who works here and with what skills (rules ACD-7 and ACD-9).
@Path("/api/acd/admin/people")
@RolesAllowed(Roles.ADMIN)
public class PersonResource {
    private final Administration administration;

    PersonResource(Administration administration) {
        this.administration = administration;
    }

    @GET
    public Uni<Items<PersonSettings>> list() {
        return administration.list(site -> site.people());
    }

    @POST
    public Uni<RestResponse<PersonSettings>> create(PersonSettings wanted) {
        return administration
                .create(wanted, PersonSettings.class)
                .map(
                        created ->
                                RestResponse.ResponseBuilder.create(
                                                RestResponse.Status.CREATED, created)
                                        .location(
                                                URI.create("/api/acd/admin/people/" + created.id()))
                                        .build());
    }

    @GET
    @Path("{id}")
    public Uni<PersonSettings> get(String id) {
        return administration.get(PersonSettings.class, id);
    }

    @PUT
    @Path("{id}")
    public Uni<PersonSettings> save(String id, PersonSettings wanted) {
        return administration.save(id, wanted, PersonSettings.class);
    }

    @DELETE
    @Path("{id}")
    public Uni<Void> remove(String id) {
        return administration.remove(SettingsKind.PERSON, id);
    }
}
