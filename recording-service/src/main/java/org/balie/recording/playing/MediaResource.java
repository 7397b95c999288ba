package org.balie.recording.playing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.balie.platform.problem.Problem;
import org.balie.recording.core.Act;
import org.balie.recording.library.Admission;
import org.jspecify.annotations.Nullable;

/// Plays a whole track in a media element, which asks for the parts it wants: sound of telephone
/// calls, files that were uploaded.
@Path(MediaResource.PATH)
@PermitAll
@RunOnVirtualThread
public class MediaResource {
    static final String PATH = "/api/recordings/media/";

    private final MediaTickets tickets;
    private final Admission admission;
    private final Playing playing;

    MediaResource(MediaTickets tickets, Admission admission, Playing playing) {
        this.tickets = tickets;
        this.admission = admission;
        this.playing = playing;
    }

    /// `not-found` for a ticket that is not good, or no longer.
    @GET
    @Path("{ticket}")
    public Response content(
            @PathParam("ticket") String ticket, @HeaderParam("Range") @Nullable String range) {
        MediaTickets.Grant grant =
                tickets.check(ticket).orElseThrow(() -> Problem.notFound().exception());
        return playing.content(
                admission.require(grant.viewer(), grant.ref(), Act.PLAY),
                grant.track(),
                Optional.ofNullable(range));
    }
}
