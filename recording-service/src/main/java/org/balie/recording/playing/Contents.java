package org.balie.recording.playing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.balie.platform.problem.Problem;
import org.balie.recording.sealed.TrackReader;
import org.balie.recording.sealed.Vault;
import org.balie.recording.store.RecordingRef;

/// Answers with a track's content, whole or a part of it (RFC 9110, section 14). Whoever calls it
/// has seen to it that the asker may have it.
@ApplicationScoped
public class Contents {
    private static final int PARTIAL = 206;
    private static final int NOT_SATISFIABLE = 416;

    private final Vault vault;

    Contents(Vault vault) {
        this.vault = vault;
    }

    /// @param mime of the content; empty: what was said when the track began
    /// @param range the header `Range`
    public Response.ResponseBuilder answer(
            RecordingRef recording, int number, Optional<String> mime, Optional<String> range) {
        TrackReader track =
                vault.read(recording, number).orElseThrow(() -> Problem.notFound().exception());
        boolean handedOver = false;
        try {
            Response.ResponseBuilder answer = answer(track, range);
            handedOver = true;
            return answer.type(plain(mime.orElse(track.header().mime())))
                    .header("Accept-Ranges", "bytes")
                    .header("X-Content-Type-Options", "nosniff")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store");
        } finally {
            if (!handedOver) {
                track.close();
            }
        }
    }

    private static Response.ResponseBuilder answer(TrackReader track, Optional<String> range) {
        long size = track.refresh().bytes();
        return switch (ByteRange.of(range, size)) {
            case ByteRange.Asked.Whole _ -> part(track, new ByteRange(0, size), Response.ok());
            case ByteRange.Asked.Part(ByteRange part) ->
                    part(track, part, Response.status(PARTIAL))
                            .header("Content-Range", part.of(size));
            case ByteRange.Asked.Beyond _ -> {
                track.close();
                yield Response.status(NOT_SATISFIABLE).header("Content-Range", "bytes */" + size);
            }
        };
    }

    private static Response.ResponseBuilder part(
            TrackReader track, ByteRange part, Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CONTENT_LENGTH, part.count())
                .entity(new TrackStream(track, part));
    }

    /// `video/webm` of `video/webm;codecs=vp9`: what servers may say is shorter than what recorders
    /// do, and codecs without quotes are no valid parameter.
    private static String plain(String mime) {
        int end = mime.indexOf(';');
        return end < 0 ? mime : mime.substring(0, end).strip();
    }
}
