package org.balie.session.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.http.BodyLimit;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.identity.Roles;
import org.balie.session.core.Command;
import org.balie.session.core.ParticipantId;
import org.balie.session.handling.Receipt;
import org.jspecify.annotations.Nullable;

/// Chat, notes, the end and the rating (rules CHT-1, SES-6, SES-7, SES-9).
@Path("/api/sessions/{id}")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.VISITOR})
public class ConversationResource {
    private final Commands commands;

    ConversationResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @Path("/messages")
    @BodyLimit(32 * 1024)
    public Uni<Receipt> post(
            @PathParam("id") UUID id,
            @Valid Bodies.Message body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        Optional<ParticipantId> to = Optional.ofNullable(body.to()).map(ParticipantId::parse);
        return commands.obey(
                id,
                "post-message",
                key,
                (by, at) -> new Command.PostMessage(by, to, body.text(), body.clientId(), at));
    }

    @PUT
    @Path("/notes")
    @BodyLimit(128 * 1024)
    public Uni<Receipt> saveNotes(
            @PathParam("id") UUID id,
            @Valid Bodies.NotesText body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return commands.obey(
                id, "save-notes", key, (by, at) -> new Command.SaveNotes(by, body.draft(), at));
    }

    @POST
    @Path("/leave")
    public Uni<Receipt> leave(
            @PathParam("id") UUID id, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return commands.obey(id, "leave", key, Command.Leave::new);
    }

    @POST
    @Path("/end")
    @BodyLimit(128 * 1024)
    public Uni<Receipt> end(
            @PathParam("id") UUID id,
            @Valid Bodies.End body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        Optional<Command.NotesDraft> notes =
                Optional.ofNullable(body.notes()).map(Bodies.NotesText::draft);
        return commands.obey(id, "end", key, (by, at) -> new Command.EndSession(by, notes, at));
    }

    @POST
    @Path("/rating")
    @BodyLimit(16 * 1024)
    public Uni<Receipt> rate(
            @PathParam("id") UUID id,
            @Valid Bodies.Stars body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return commands.obey(
                id,
                "rate",
                key,
                (by, at) -> new Command.Rate(by, body.stars(), body.comment(), at));
    }
}
