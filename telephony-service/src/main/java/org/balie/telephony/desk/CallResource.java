package org.balie.telephony.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.balie.telephony.core.CallCommand;
import org.balie.telephony.core.CallCommand.Callee;
import org.balie.telephony.core.CallCommand.Room;
import org.balie.telephony.core.CallCommand.Side;
import org.balie.telephony.core.CallCommand.TransferTarget;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.Id.RecordingId;
import org.balie.telephony.core.state.Monitoring;
import org.balie.telephony.wire.Faults;
import org.balie.telephony.wire.PersonCommands;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// What people do with calls (TEL-6 to TEL-18). Answers when it is decided and in the database;
/// whoever comes too late is told who was first.
@Path("/api/telephony/calls")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
public class CallResource {
    private static final int LONGEST_ROOM = 100;

    /// @param lineId whose number the called party sees; null: the caller's own
    record Placing(@Nullable String deviceId, @Nullable String lineId, @Nullable String number) {}

    record Placed(UUID callId) {}

    /// @param deviceId where the caller wants to have the call
    record At(@Nullable String deviceId) {}

    /// One of the three.
    record Transfer(@Nullable String number, @Nullable String personId, @Nullable String queueId) {}

    /// One of the two.
    record Addition(@Nullable String number, @Nullable String personId) {}

    /// @param callId the other call, which ends
    record Join(@Nullable UUID callId) {}

    /// @param party `own` or `outer`
    /// @param meetingId this, or `sessionId`
    record Elevation(
            @Nullable String party, @Nullable String meetingId, @Nullable String sessionId) {}

    /// @param mode `listen`, `whisper`, `barge` or `take-over`
    record Monitor(@Nullable String deviceId, @Nullable String mode) {}

    record Recorded(UUID recordingId) {}

    private final Callers callers;
    private final PersonCommands commands;

    CallResource(Callers callers, PersonCommands commands) {
        this.callers = callers;
        this.commands = commands;
    }

    @POST
    @ResponseStatus(201)
    public Uni<Placed> place(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, Placing wish) {
        Worker worker = callers.worker();
        var faults = new Faults();
        var device = new DeviceId(faults.id("deviceId", wish.deviceId()));
        var line = faults.optionalId("lineId", wish.lineId()).map(LineId::new);
        var number = faults.number("number", wish.number());
        faults.check();
        UUID id = PersonCommands.id(worker, "call", key);
        return commands.asUser(
                        worker,
                        key,
                        new CallCommand.PlaceCall(new CallId(id), device, line, number))
                .replaceWith(new Placed(id));
    }

    @POST
    @Path("{callId}/answer")
    public Uni<Void> answer(
            UUID callId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, At at) {
        return send(key, new CallCommand.AnswerCall(new CallId(callId), device(at.deviceId())));
    }

    @POST
    @Path("{callId}/decline")
    public Uni<Void> decline(
            UUID callId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return send(key, new CallCommand.DeclineCall(new CallId(callId)));
    }

    @POST
    @Path("{callId}/hold")
    public Uni<Void> hold(UUID callId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return send(key, new CallCommand.HoldCall(new CallId(callId)));
    }

    @POST
    @Path("{callId}/resume")
    public Uni<Void> resume(UUID callId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return send(key, new CallCommand.ResumeCall(new CallId(callId)));
    }

    @POST
    @Path("{callId}/pick-up")
    public Uni<Void> pickUp(
            UUID callId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, At at) {
        return send(key, new CallCommand.PickUpCall(new CallId(callId), device(at.deviceId())));
    }

    @POST
    @Path("{callId}/lock")
    public Uni<Void> lock(UUID callId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return send(key, new CallCommand.LockCall(new CallId(callId)));
    }

    @POST
    @Path("{callId}/unlock")
    public Uni<Void> unlock(UUID callId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return send(key, new CallCommand.UnlockCall(new CallId(callId)));
    }

    /// Blind: the call rings there, and whoever transfers is out of it.
    @POST
    @Path("{callId}/transfer")
    public Uni<Void> transfer(
            UUID callId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, Transfer wish) {
        return send(key, new CallCommand.TransferCall(new CallId(callId), target(wish)));
    }

    private static TransferTarget target(Transfer wish) {
        var faults = new Faults();
        var all = new ArrayList<TransferTarget>(callees(faults, wish.number(), wish.personId()));
        faults.optionalId("queueId", wish.queueId())
                .ifPresent(id -> all.add(new TransferTarget.ToQueue(new QueueId(id))));
        faults.one("number, personId, queueId", all);
        faults.check();
        return all.getFirst();
    }

    private static List<Callee> callees(
            Faults faults, @Nullable String number, @Nullable String personId) {
        var all = new ArrayList<Callee>();
        faults.optionalNumber("number", number)
                .ifPresent(given -> all.add(new TransferTarget.ToNumber(given)));
        faults.optionalId("personId", personId)
                .ifPresent(id -> all.add(new TransferTarget.ToPerson(new PersonId(id))));
        return all;
    }

    /// Asks somebody into the call, besides those who talk in it.
    @POST
    @Path("{callId}/add")
    public Uni<Void> add(
            UUID callId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, Addition wish) {
        var faults = new Faults();
        List<Callee> all = callees(faults, wish.number(), wish.personId());
        faults.one("number, personId", all);
        faults.check();
        return send(key, new CallCommand.AddToCall(new CallId(callId), all.getFirst()));
    }

    /// @param leg as the desk shows it
    @DELETE
    @Path("{callId}/guests/{leg}")
    public Uni<Void> removeGuest(
            UUID callId, int leg, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return send(key, new CallCommand.RemoveGuest(new LegId(new CallId(callId), leg)));
    }

    /// Attended: the other parties of both calls talk with each other.
    @POST
    @Path("{callId}/join")
    public Uni<Void> join(
            UUID callId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, Join wish) {
        UUID with = wish.callId();
        if (with == null) {
            throw Problem.invalid("callId", "required", "the other call").exception();
        }
        return send(key, new CallCommand.JoinCalls(new CallId(callId), new CallId(with)));
    }

    @POST
    @Path("{callId}/elevate")
    public Uni<Void> elevate(
            UUID callId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, Elevation wish) {
        var faults = new Faults();
        Side side =
                faults.word(
                        "party",
                        wish.party(),
                        Side.values(),
                        each -> each.name().toLowerCase(Locale.ROOT));
        var rooms = new ArrayList<Room>();
        Optional.ofNullable(wish.meetingId())
                .map(id -> faults.line("meetingId", id, LONGEST_ROOM))
                .ifPresent(id -> rooms.add(new Room.Meeting(id)));
        faults.optionalId("sessionId", wish.sessionId())
                .ifPresent(id -> rooms.add(new Room.SupportSession(id)));
        faults.one("meetingId, sessionId", rooms);
        faults.check();
        return send(key, new CallCommand.ElevateCall(new CallId(callId), side, rooms.getFirst()));
    }

    @POST
    @Path("{callId}/monitor")
    public Uni<Void> monitor(
            UUID callId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, Monitor wish) {
        var faults = new Faults();
        var device = new DeviceId(faults.id("deviceId", wish.deviceId()));
        Monitoring mode = faults.word("mode", wish.mode(), Monitoring.values(), Monitoring::code);
        faults.check();
        return send(key, new CallCommand.MonitorCall(new CallId(callId), device, mode));
    }

    /// The recording belongs to whoever starts it (TEL-20).
    @POST
    @Path("{callId}/record")
    @ResponseStatus(201)
    public Uni<Recorded> record(
            UUID callId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        UUID id = PersonCommands.id(callers.worker(), "recording", key);
        return send(key, new CallCommand.StartRecording(new CallId(callId), new RecordingId(id)))
                .replaceWith(new Recorded(id));
    }

    @POST
    @Path("{callId}/stop-recording")
    public Uni<Void> stopRecording(
            UUID callId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return send(key, new CallCommand.StopRecording(new CallId(callId)));
    }

    /// Ends the call; for one who monitors, the monitoring; for a guest, only the own part in it.
    @POST
    @Path("{callId}/hang-up")
    public Uni<Void> hangUp(UUID callId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return send(key, new CallCommand.HangUp(new CallId(callId)));
    }

    private static DeviceId device(@Nullable String given) {
        var faults = new Faults();
        String id = faults.id("deviceId", given);
        faults.check();
        return new DeviceId(id);
    }

    private Uni<Void> send(@Nullable String key, CallCommand command) {
        return commands.asUser(callers.worker(), key, command).replaceWithVoid();
    }
}
