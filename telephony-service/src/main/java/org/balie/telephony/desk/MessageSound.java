package org.balie.telephony.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.VoicemailCommand;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.phones.VoicemailSounds;
import org.balie.telephony.wire.PersonCommands;
import org.jspecify.annotations.Nullable;

/// What a caller said (TEL-25), for those who may listen to it; to take it away needs a privilege
/// of its own (TEL-4). Listening to it does not mark it as played: a player asks for pieces, and
/// for some before anybody has pressed a key.
@Path("/api/telephony/voicemail/{messageId}/sound")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
public class MessageSound {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String WAV = "audio/wav";
    private static final Pattern DOWNLOAD = Pattern.compile("(^|&)download(=|&|$)");

    private final Callers callers;
    private final PersonCommands commands;
    private final VoicemailSounds sounds;

    MessageSound(Callers callers, PersonCommands commands, VoicemailSounds sounds) {
        this.callers = callers;
        this.commands = commands;
        this.sounds = sounds;
    }

    /// With `download` in the query, with or without a value, it is to be kept, under a name.
    @GET
    @Produces(WAV)
    @RunOnVirtualThread
    public Response read(
            UUID messageId, @Context UriInfo uri, @HeaderParam("Range") @Nullable String range)
            throws IOException {
        var message = new MessageId(messageId);
        Worker worker = callers.worker();
        boolean keeps =
                Optional.ofNullable(uri.getRequestUri().getRawQuery())
                        .filter(query -> DOWNLOAD.matcher(query).find())
                        .isPresent();
        if (keeps) {
            requireDownload(worker, message);
        } else {
            requireListening(worker, message);
        }
        long size = sounds.size(message).orElseThrow(() -> Problem.notFound().exception());
        Response.ResponseBuilder answer = answer(message, size, Optional.ofNullable(range));
        if (keeps) {
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"message-" + messageId + ".wav\"");
        }
        return answer.build();
    }

    private void requireDownload(Worker worker, MessageId message) {
        commands.asUser(worker, null, new VoicemailCommand.DownloadMessage(message))
                .await()
                .atMost(PATIENCE);
    }

    /// A message that is deleted can be listened to by those who may bring it back.
    private void requireListening(Worker worker, MessageId message) {
        boolean granted =
                commands.read(
                                worker,
                                exchange ->
                                        mayListen(exchange, PersonCommands.person(worker), message))
                        .await()
                        .atMost(PATIENCE)
                        .orElseThrow(() -> Problem.notFound().exception());
        if (!granted) {
            throw Problem.forbidden().exception();
        }
    }

    /// Empty when there is no such message at this site.
    private static Optional<Boolean> mayListen(
            Exchange exchange, PersonId person, MessageId message) {
        return exchange.message(message)
                .map(found -> exchange.may(person, found, Privilege.LISTEN_VOICEMAIL));
    }

    private Response.ResponseBuilder answer(MessageId message, long size, Optional<String> range)
            throws IOException {
        Response.ResponseBuilder answer =
                switch (ByteRange.of(range, size)) {
                    case ByteRange.Asked.Whole _ -> part(message, new ByteRange(0, size), 200);
                    case ByteRange.Asked.Part(var part) ->
                            part(message, part, 206).header("Content-Range", part.of(size));
                    case ByteRange.Asked.Beyond _ ->
                            Response.status(416).header("Content-Range", "bytes */" + size);
                };
        return answer.header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    private Response.ResponseBuilder part(MessageId message, ByteRange part, int status)
            throws IOException {
        return Response.status(status)
                .type(WAV)
                .header(HttpHeaders.CONTENT_LENGTH, part.count())
                .entity(sounds.read(message, part.first(), part.count()));
    }
}
