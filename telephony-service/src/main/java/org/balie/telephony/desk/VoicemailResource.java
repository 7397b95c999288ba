package org.balie.telephony.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.VoicemailCommand;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.view.Voicemail;
import org.balie.telephony.views.DeskWords.MessageWords;
import org.balie.telephony.wire.PersonCommands;
import org.jspecify.annotations.Nullable;

/// Messages on one's own number and on the lines that one handles (TEL-23 to TEL-25).
@Path("/api/telephony/voicemail")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
public class VoicemailResource {
    record Messages(List<MessageWords> items) {}

    private final Callers callers;
    private final PersonCommands commands;

    VoicemailResource(Callers callers, PersonCommands commands) {
        this.callers = callers;
        this.commands = commands;
    }

    /// @param delegator only those on the lines of this person
    @GET
    public Uni<Messages> read(@QueryParam("delegator") @Nullable String delegator) {
        Worker worker = callers.worker();
        return commands.read(
                worker, exchange -> messages(exchange, PersonCommands.person(worker), delegator));
    }

    private static Messages messages(
            Exchange exchange, PersonId viewer, @Nullable String delegator) {
        Voicemail all = Voicemail.of(exchange, viewer);
        Voicemail asked = delegator == null ? all : all.of(new PersonId(delegator));
        return new Messages(
                asked.messages().stream()
                        .map(message -> MessageWords.of(message, exchange::nameOf))
                        .toList());
    }

    /// Played by one is played for all.
    @POST
    @Path("{messageId}/played")
    public Uni<Void> played(
            UUID messageId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return send(key, new VoicemailCommand.PlayMessage(new MessageId(messageId)));
    }

    /// Deleted by one is deleted for all; it can be undone for 30 days.
    @DELETE
    @Path("{messageId}")
    public Uni<Void> delete(
            UUID messageId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return send(key, new VoicemailCommand.DeleteMessage(new MessageId(messageId)));
    }

    @POST
    @Path("{messageId}/restore")
    public Uni<Void> restore(
            UUID messageId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return send(key, new VoicemailCommand.RestoreMessage(new MessageId(messageId)));
    }

    private Uni<Void> send(@Nullable String key, VoicemailCommand command) {
        return commands.asUser(callers.worker(), key, command).replaceWithVoid();
    }
}
