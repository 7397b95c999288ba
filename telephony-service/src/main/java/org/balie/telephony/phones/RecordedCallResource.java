package org.balie.telephony.phones;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.balie.platform.identity.ServiceKey;
import org.balie.platform.identity.SharedSecret;
import org.balie.platform.problem.Problem;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.wav.WavFiles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Where recording-service fetches recorded calls to keep them (TEL-20): it takes each one, and
/// then lets it go here. Not reachable through the front door.
@Path("/internal/telephony/recorded-calls/{recordingId}")
@PermitAll
public class RecordedCallResource {
    private static final String PURPOSE = "recorded calls, telephony-service to recording-service";

    private final WavFiles files;
    private final ServiceKey key;

    RecordedCallResource(VoicemailSounds sounds, SharedSecret shared) {
        this.files = sounds.files();
        this.key = new ServiceKey(shared, PURPOSE);
    }

    /// The whole of it. `conflict` while it is being recorded.
    @GET
    @Produces("audio/wav")
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Response read(UUID recordingId, @HeaderParam(ServiceKey.HEADER) @Nullable String shown)
            throws IOException {
        RecordingId id = require(shown, recordingId);
        WavFiles.Stored stored = files.find(id).orElseThrow(() -> Problem.notFound().exception());
        return Response.ok(files.read(id, 0, stored.bytes()))
                .header(HttpHeaders.CONTENT_LENGTH, stored.bytes())
                .build();
    }

    /// It is kept elsewhere now. Does nothing the second time.
    @DELETE
    @RunOnVirtualThread
    @Operation(hidden = true)
    public void remove(UUID recordingId, @HeaderParam(ServiceKey.HEADER) @Nullable String shown)
            throws IOException {
        files.delete(require(shown, recordingId));
    }

    private RecordingId require(@Nullable String shown, UUID recordingId) {
        if (!key.opens(shown)) {
            throw Problem.notFound().exception();
        }
        var id = new RecordingId(recordingId.toString());
        if (files.isUnderWay(id)) {
            throw Problem.conflict("It is being recorded.").exception();
        }
        return id;
    }
}
