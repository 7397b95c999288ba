package org.balie.recording.library;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.recording.requests.Parameters;
import org.jspecify.annotations.Nullable;

/// What people do with a recording in the list (rules REC-5, REC-7).
@Path("/api/recordings")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
@RunOnVirtualThread
public class ActResource {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_ID = 64;

    private final Callers callers;
    private final Acts acts;

    /// @param version of the recording that was shown; what is absent stays as it is
    record Wish(
            @Nullable String title,
            @Nullable String description,
            @Nullable Boolean disabled,
            @Nullable Integer version) {}

    record NewOwner(@Nullable String ownerId, @Nullable String ownerName) {}

    record Reason(@Nullable String reason) {}

    ActResource(Callers callers, Acts acts) {
        this.callers = callers;
        this.acts = acts;
    }

    @PATCH
    @Path("{id}")
    public RecordingRow change(@PathParam("id") UUID id, Wish wish) {
        var read = new Parameters();
        Optional<String> title =
                Optional.ofNullable(wish.title())
                        .map(given -> read.requiredLine("title", given, LONGEST_TITLE));
        Optional<String> description =
                Optional.ofNullable(wish.description())
                        .map(given -> read.text("description", given, LONGEST_TEXT));
        Integer version = wish.version();
        if (version == null) {
            read.add("version", "required", "as it was shown");
        }
        read.check();
        return acts.change(
                callers.worker(),
                id,
                new Acts.Change(
                        title,
                        description,
                        Optional.ofNullable(wish.disabled()),
                        version == null ? 0 : version));
    }

    @POST
    @Path("{id}/owner")
    public RecordingRow reassign(@PathParam("id") UUID id, NewOwner wish) {
        var read = new Parameters();
        var owner =
                new Recording.Owner(
                        read.requiredLine("ownerId", wish.ownerId(), LONGEST_ID),
                        read.requiredLine("ownerName", wish.ownerName(), LONGEST_TITLE));
        read.check();
        return acts.reassign(callers.worker(), id, owner);
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") UUID id) {
        acts.delete(callers.worker(), id);
    }

    @POST
    @Path("{id}/restore")
    public RecordingRow restore(@PathParam("id") UUID id) {
        return acts.restore(callers.worker(), id);
    }

    @PUT
    @Path("{id}/hold")
    public void hold(@PathParam("id") UUID id, Reason wish) {
        var read = new Parameters();
        String reason = read.requiredLine("reason", wish.reason(), LONGEST_TITLE);
        read.check();
        acts.hold(callers.worker(), id, reason);
    }

    @DELETE
    @Path("{id}/hold")
    public void release(@PathParam("id") UUID id) {
        acts.release(callers.worker(), id);
    }
}
