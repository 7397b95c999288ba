package org.balie.recording.products;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.http.BodyLimit;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.recording.core.Act;
import org.balie.recording.library.Admission;
import org.balie.recording.library.Recording;
import org.balie.recording.policy.Actor;
import org.balie.recording.policy.Viewings;
import org.balie.recording.requests.Parameters;
import org.jspecify.annotations.Nullable;

/// Downloads (rule REC-5), and still pictures for the list.
@Path("/api/recordings")
@RunOnVirtualThread
public class DownloadResource {
    private static final String ORIGINAL = "original";
    private static final int ACCEPTED = 202;
    private static final int SMALL = 1024;

    private final Callers callers;
    private final Admission admission;
    private final Downloads downloads;
    private final Thumbnails thumbnails;
    private final Viewings viewings;

    /// @param as `webm`, `mp4`, `film`, or `original` of what was uploaded
    record Wish(@Nullable String as) {}

    DownloadResource(
            Callers callers,
            Admission admission,
            Downloads downloads,
            Thumbnails thumbnails,
            Viewings viewings) {
        this.callers = callers;
        this.admission = admission;
        this.downloads = downloads;
        this.thumbnails = thumbnails;
        this.viewings = viewings;
    }

    /// 200 with an address when it is there, 202 while it is made: ask again.
    @POST
    @Path("{id}/downloads")
    @BodyLimit(SMALL)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
    public Response ask(@PathParam("id") UUID id, Wish wish) {
        Worker worker = callers.worker();
        Recording recording = admission.require(worker, id, Act.DOWNLOAD);
        boolean isOriginal = ORIGINAL.equals(wish.as());
        String as = isOriginal ? ORIGINAL : kind(wish).code();
        Downloads.Answer answer =
                isOriginal ? downloads.original(recording) : downloads.ask(recording, kind(wish));
        if (answer.ready()) {
            viewings.noteDownloaded(recording.ref(), recording.source(), Actor.of(worker), as);
        }
        return Response.status(answer.ready() ? 200 : ACCEPTED).entity(answer).build();
    }

    private static ProductKind kind(Wish wish) {
        var read = new Parameters();
        ProductKind[] kinds = {ProductKind.WEBM, ProductKind.MP4, ProductKind.FILM};
        Optional<ProductKind> kind = read.word("as", wish.as(), kinds, ProductKind::code);
        if (kind.isEmpty() && (wish.as() == null || wish.as().isBlank())) {
            read.add("as", "required", "must be given");
        }
        read.check();
        return kind.orElseThrow();
    }

    /// The ticket is all that is asked for here; a browser's own download sends nothing else.
    @GET
    @Path("downloads/{ticket}")
    @PermitAll
    public Response fetch(
            @PathParam("ticket") String ticket, @HeaderParam("Range") @Nullable String range) {
        return downloads.fetch(ticket, Optional.ofNullable(range));
    }

    /// One of the still pictures along the time line, from 0.
    @GET
    @Path("{id}/thumbnails/{number}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
    public Response thumbnail(@PathParam("id") UUID id, @PathParam("number") int number) {
        return thumbnails.answer(admission.require(callers.worker(), id, Act.PLAY), number);
    }
}
