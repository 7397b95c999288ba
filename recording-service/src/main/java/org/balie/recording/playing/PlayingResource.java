package org.balie.recording.playing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.recording.core.Act;
import org.balie.recording.library.Admission;
import org.balie.recording.library.Recording;
import org.balie.recording.policy.Actor;
import org.balie.recording.policy.Viewings;
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
    private final MediaTickets tickets;
    private final Viewings viewings;

    PlayingResource(
            Callers callers,
            Admission admission,
            Playing playing,
            MediaTickets tickets,
            Viewings viewings) {
        this.callers = callers;
        this.admission = admission;
        this.playing = playing;
        this.tickets = tickets;
        this.viewings = viewings;
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

    /// An address for a media element, which sends no token: good for an hour, and asked about anew
    /// with each request that uses it.
    @POST
    @Path("address")
    public Address address(@PathParam("id") UUID id, @PathParam("number") int number) {
        Worker worker = callers.worker();
        Recording recording = admission.require(worker, id, Act.PLAY);
        playing.requireTrack(recording, number);
        note(worker, recording);
        return new Address(
                MediaResource.PATH
                        + tickets.issue(
                                new MediaTickets.Grant(
                                        recording.ref(), number, Admission.viewer(worker))));
    }

    record Address(String url) {}

    @GET
    @Path("content")
    public Response content(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("Range") @Nullable String range) {
        Worker worker = callers.worker();
        Recording recording = admission.require(worker, id, Act.PLAY);
        note(worker, recording);
        return playing.content(recording, number, Optional.ofNullable(range));
    }

    private void note(Worker worker, Recording recording) {
        viewings.notePlayed(recording.ref(), recording.source(), Actor.of(worker));
    }
}
