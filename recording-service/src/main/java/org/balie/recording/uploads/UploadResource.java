package org.balie.recording.uploads;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.balie.platform.http.Allowance;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.http.RateLimits;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.balie.recording.requests.Parameters;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Uploads a recording that was made elsewhere (rule REC-5): the body is the file.
@Path(UploadResource.PATH)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
@RunOnVirtualThread
public class UploadResource {
    static final String PATH = "/api/recordings/uploads";

    private static final Logger LOG = Logger.getLogger(UploadResource.class);
    private static final int LONGEST_TITLE = 200;
    private static final int CREATED = 201;
    private static final int PIECE = 64 << 10;
    private static final Allowance PER_PERSON = new Allowance(60, 60, Duration.ofHours(1));

    private final Callers callers;
    private final Uploads uploads;
    private final Places places;
    private final RateLimits limits;
    private final UploadSettings settings;

    record Kept(UUID recordingId) {}

    UploadResource(
            Callers callers,
            Uploads uploads,
            Places places,
            RateLimits limits,
            UploadSettings settings) {
        this.callers = callers;
        this.uploads = uploads;
        this.places = places;
        this.limits = limits;
        this.settings = settings;
    }

    /// @param title how it is to be called; else by the name of the file
    /// @param length of a body in chunks is not known
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response upload(
            @QueryParam("title") @Nullable String title,
            @QueryParam("name") @Nullable String name,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            InputStream body) {
        try {
            return take(offer(callers.worker(), title, name, length, key), body);
        } catch (RuntimeException refused) {
            hearOut(body);
            throw refused;
        }
    }

    private static Offer offer(
            Worker worker,
            @Nullable String title,
            @Nullable String name,
            @Nullable Long length,
            @Nullable String key) {
        var read = new Parameters();
        Optional<String> given = read.line("title", title, LONGEST_TITLE);
        Optional<String> file = read.line("name", name, LONGEST_TITLE);
        read.check();
        return new Offer(
                IdempotencyKey.of("upload-recording:" + worker.agentId(), key)
                        .map(IdempotencyKey::id)
                        .orElseGet(UUID::randomUUID),
                worker.siteId(),
                new Offer.Person(worker.agentId(), worker.name()),
                given.or(() -> file.map(UploadResource::withoutEnding)).orElse(""),
                length == null ? OptionalLong.empty() : OptionalLong.of(length));
    }

    private static String withoutEnding(String file) {
        String plain = file.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        return plain.isBlank() ? file : plain;
    }

    private Response take(Offer offer, InputStream body) {
        if (uploads.repeated(offer).isPresent()) {
            hearOut(body);
            return Response.ok(new Kept(offer.id())).build();
        }
        limits.require("uploads-per-person", offer.owner().id(), PER_PERSON);
        try (Places.Place _ = places.take(offer.owner().id())) {
            uploads.take(offer, body);
            return Response.status(CREATED).entity(new Kept(offer.id())).build();
        } catch (IOException gone) {
            LOG.infof("Upload %s was cut off: %s", offer.id(), gone.getMessage());
            throw Problem.malformed("the upload was cut off").exception();
        }
    }

    /// Browsers read an answer when they have sent all they have; so a little more is let in than
    /// is kept.
    private void hearOut(InputStream body) {
        long left = settings.courtesy().asLongValue();
        byte[] piece = new byte[PIECE];
        try {
            for (int some = 0; some >= 0 && left > 0; left -= some) {
                some = body.read(piece);
            }
        } catch (IOException _) {
            // Whoever sent it does not listen either.
        }
    }
}
