package org.balie.recording.playing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.recording.core.Act;
import org.balie.recording.library.Admission;
import org.jspecify.annotations.Nullable;

/// Plays a track in a page, with seeking, while it is recorded and after. Who may is decided for
/// every request (rule REC-5).
@Path("/api/recordings/{id}/tracks/{number}")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
@RunOnVirtualThread
public class PlayingResource {
    private final Callers callers;
    private final Admission admission;
    private final Playing playing;

    PlayingResource(Callers callers, Admission admission, Playing playing) {
        this.callers = callers;
        this.admission = admission;
        this.playing = playing;
    }

    /// @param after only clusters that begin behind this position
    @GET
    @Path("index")
    public IndexAnswer index(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @QueryParam("after") @DefaultValue("-1") long after) {
        return playing.index(admission.require(callers.worker(), id, Act.PLAY), number, after);
    }

    @GET
    @Path("content")
    public Response content(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("Range") @Nullable String range) {
        return playing.content(
                admission.require(callers.worker(), id, Act.PLAY),
                number,
                Optional.ofNullable(range));
    }
}
