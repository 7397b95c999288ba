package org.balie.recording.links;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.balie.platform.http.Allowance;
import org.balie.platform.http.ClientAddress;
import org.balie.platform.http.RateLimits;
import org.balie.recording.database.Database;
import org.balie.recording.library.PlayedTrack;
import org.balie.recording.library.Recording;
import org.balie.recording.library.Track;
import org.balie.recording.playing.IndexAnswer;
import org.balie.recording.playing.Playing;
import org.jspecify.annotations.Nullable;

/// What somebody with a link gets: picture and sound, and nothing of what was written beside them.
@Path("/api/recordings/shared/{token}")
@PermitAll
@Discreet
@RunOnVirtualThread
public class SharedResource {
    private static final Allowance OPENINGS = new Allowance(20, 30, Duration.ofMinutes(1));

    /// A player asks for some parts of each track ahead, and for many while somebody seeks.
    private static final Allowance PARTS = new Allowance(600, 1200, Duration.ofMinutes(1));

    private final LinkAdmission admission;
    private final Links links;
    private final Playing playing;
    private final Database database;
    private final RateLimits limits;

    /// @param expiresAt until when the link is good
    record Shared(
            String title,
            Instant startedAt,
            long lengthMs,
            Instant expiresAt,
            List<PlayedTrack> tracks) {}

    SharedResource(
            LinkAdmission admission,
            Links links,
            Playing playing,
            Database database,
            RateLimits limits) {
        this.admission = admission;
        this.links = links;
        this.playing = playing;
        this.database = database;
        this.limits = limits;
    }

    @GET
    public Shared open(@PathParam("token") String token, HttpServerRequest request) {
        String address = ClientAddress.of(request);
        limits.require("links-opened-per-address", address, OPENINGS);
        Links.Made made = admission.require(token);
        links.noteOpened(made, address);
        Recording recording = made.recording();
        return new Shared(
                recording.title(),
                recording.startedAt(),
                recording.length().toMillis(),
                made.link().expiresAt(),
                Track.ofRecording(database, recording.id()).stream()
                        .map(PlayedTrack::of)
                        .map(PlayedTrack::withoutNames)
                        .toList());
    }

    /// @param after only clusters that begin behind this position
    @GET
    @Path("tracks/{number}/index")
    public IndexAnswer index(
            @PathParam("token") String token,
            @PathParam("number") int number,
            @QueryParam("after") @DefaultValue("-1") long after,
            HttpServerRequest request) {
        return playing.index(recording(token, request), number, after);
    }

    @GET
    @Path("tracks/{number}/content")
    public Response content(
            @PathParam("token") String token,
            @PathParam("number") int number,
            @HeaderParam("Range") @Nullable String range,
            HttpServerRequest request) {
        return playing.content(recording(token, request), number, Optional.ofNullable(range));
    }

    private Recording recording(String token, HttpServerRequest request) {
        limits.require("link-parts-per-address", ClientAddress.of(request), PARTS);
        return admission.require(token).recording();
    }
}
