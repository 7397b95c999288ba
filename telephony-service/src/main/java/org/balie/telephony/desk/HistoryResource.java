package org.balie.telephony.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.balie.telephony.core.CallCommand;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.state.CallRecord;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.view.HistoryEntry;
import org.balie.telephony.core.view.HistoryLabel;
import org.balie.telephony.journal.History;
import org.balie.telephony.journal.History.Place;
import org.balie.telephony.journal.History.Question;
import org.balie.telephony.journal.History.Shown;
import org.balie.telephony.views.DeskWords;
import org.balie.telephony.views.DeskWords.PersonWords;
import org.balie.telephony.wire.Faults;
import org.balie.telephony.wire.PersonCommands;
import org.jspecify.annotations.Nullable;

/// Somebody's calls that are over, with those of all lines that this person belongs to (TEL-21).
@Path("/api/telephony/history")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
public class HistoryResource {
    private static final int PAGE = 50;

    /// @param label null: there is nothing to say
    /// @param names in the order in which the label's words name them
    /// @param recordings the viewer's own
    record Entry(
            UUID callId,
            String direction,
            @Nullable String lineId,
            @Nullable PersonWords delegator,
            @Nullable String number,
            Instant startedAt,
            @Nullable Instant answeredAt,
            Instant endedAt,
            String cause,
            List<PersonWords> handlers,
            long heldSeconds,
            boolean missed,
            @Nullable String label,
            List<String> names,
            List<UUID> recordings) {
        static Entry of(HistoryEntry entry) {
            CallRecord call = entry.call();
            return new Entry(
                    call.id().value(),
                    call.direction().name().toLowerCase(Locale.ROOT),
                    call.identity().asLine().map(LineId::value).orElse(null),
                    call.delegator().map(DeskWords::of).orElse(null),
                    call.number().map(PhoneNumber::value).orElse(null),
                    call.startedAt(),
                    call.answeredAt().orElse(null),
                    call.endedAt(),
                    call.cause().code(),
                    call.handlers().stream().map(DeskWords::of).toList(),
                    call.held().toSeconds(),
                    call.isMissed(),
                    entry.label().map(HistoryLabel::key).map(HistoryLabel.Key::code).orElse(null),
                    entry.label().map(HistoryLabel::names).orElse(List.of()),
                    call.recordings().stream().map(recording -> recording.id().value()).toList());
        }
    }

    /// @param next to ask for what comes after; null: that was all
    record Page(List<Entry> items, @Nullable String next) {}

    private final Callers callers;
    private final PersonCommands commands;
    private final History history;

    HistoryResource(Callers callers, PersonCommands commands, History history) {
        this.callers = callers;
        this.commands = commands;
        this.history = history;
    }

    /// @param line only this line; one to which the caller does not belong has no calls
    /// @param missed `true`: only missed ones
    /// @param after what the page before gave as `next`
    @GET
    public Uni<Page> read(
            @QueryParam("line") @Nullable String line,
            @QueryParam("missed") @Nullable Boolean missed,
            @QueryParam("after") @Nullable String after) {
        Worker worker = callers.worker();
        Optional<Place> from = place(after);
        Optional<LineId> only = line(line);
        Shown shown = Boolean.TRUE.equals(missed) ? Shown.MISSED : Shown.ALL;
        return lines(worker)
                .map(
                        lines ->
                                new Question(
                                        PersonCommands.person(worker),
                                        lines,
                                        only,
                                        shown,
                                        from,
                                        PAGE))
                .chain(question -> history.page(PersonCommands.site(worker), question))
                .chain(
                        calls ->
                                commands.read(
                                        worker,
                                        exchange ->
                                                page(
                                                        exchange,
                                                        PersonCommands.person(worker),
                                                        calls)));
    }

    /// Takes a call out of the caller's history, and of nobody else's.
    @DELETE
    @Path("{callId}")
    public Uni<Void> delete(UUID callId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        Worker worker = callers.worker();
        var call = new CallId(callId);
        return lines(worker)
                .chain(
                        lines ->
                                history.contains(
                                        PersonCommands.site(worker),
                                        new Question(
                                                PersonCommands.person(worker),
                                                lines,
                                                Optional.empty(),
                                                Shown.ALL,
                                                Optional.empty(),
                                                1),
                                        call))
                .invoke(
                        known -> {
                            if (!known) {
                                throw Problem.notFound().exception();
                            }
                        })
                .chain(() -> commands.asUser(worker, key, new CallCommand.DeleteHistoryEntry(call)))
                .replaceWithVoid();
    }

    private Uni<List<LineId>> lines(Worker worker) {
        PersonId viewer = PersonCommands.person(worker);
        return commands.read(
                worker,
                exchange ->
                        exchange.lines()
                                .map(Line::id)
                                .filter(line -> exchange.group(line).contains(viewer))
                                .toList());
    }

    private static Page page(Exchange exchange, PersonId viewer, List<CallRecord> calls) {
        List<Entry> entries =
                calls.stream()
                        .flatMap(call -> entry(exchange, viewer, call))
                        .map(Entry::of)
                        .toList();
        return new Page(entries, calls.size() < PAGE ? null : next(calls.getLast()));
    }

    private static Stream<HistoryEntry> entry(Exchange exchange, PersonId viewer, CallRecord call) {
        List<PersonId> group = call.identity().asLine().map(exchange::group).orElse(List.of());
        return HistoryEntry.of(call, viewer, group, List.of()).stream();
    }

    private static String next(CallRecord last) {
        return last.startedAt() + "_" + last.id().value();
    }

    private static Optional<LineId> line(@Nullable String given) {
        var faults = new Faults();
        Optional<LineId> line = faults.optionalId("line", given).map(LineId::new);
        faults.check();
        return line;
    }

    private static Optional<Place> place(@Nullable String after) {
        if (after == null) {
            return Optional.empty();
        }
        try {
            int middle = after.indexOf('_');
            return Optional.of(
                    new Place(
                            Instant.parse(after.substring(0, Math.max(0, middle))),
                            new CallId(UUID.fromString(after.substring(middle + 1)))));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw Problem.invalid("after", "malformed", "as a page gave it").exception();
        }
    }
}
