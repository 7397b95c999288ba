package org.balie.telephony.administration;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.telephony.core.SetupCommand;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.greeting.Greetings;
import org.balie.telephony.wire.Faults;
import org.balie.telephony.wire.PersonCommands;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// Shared lines, and where the site's inbound numbers lead (TEL-5, TEL-27).
@Path("/api/telephony/admin")
@RolesAllowed(Roles.ADMIN)
public class NumberResource {

    /// @param ownerId the delegator
    /// @param greetingId null: nothing but the beep
    record LineSettings(
            @Nullable String lineId,
            @Nullable String ownerId,
            @Nullable String number,
            @Nullable String greetingId) {
        static LineSettings of(Line line) {
            return new LineSettings(
                    line.id().value(),
                    line.owner().value(),
                    line.number().value(),
                    line.greeting().map(GreetingId::value).orElse(null));
        }

        Line read(String id) {
            var faults = new Faults();
            var line =
                    new Line(
                            new LineId(faults.id("lineId", id)),
                            new PersonId(faults.id("ownerId", ownerId)),
                            faults.number("number", number),
                            faults.optionalId("greetingId", greetingId).map(GreetingId::new));
            if (lineId != null && !lineId.equals(id)) {
                faults.add("lineId", "out-of-range", "not the id of the address");
            }
            faults.check();
            return line;
        }
    }

    record LineList(List<LineSettings> items) {}

    /// One of the three is given.
    record Route(
            @Nullable String number,
            @Nullable String lineId,
            @Nullable String personId,
            @Nullable String queueId) {
        static Route of(Map.Entry<PhoneNumber, Identity> route) {
            String number = route.getKey().value();
            return switch (route.getValue()) {
                case Identity.OfLine(var line) -> new Route(number, line.value(), null, null);
                case Identity.OfPerson(var person) -> new Route(number, null, person.value(), null);
                case Identity.OfQueue(var queue) -> new Route(number, null, null, queue.value());
            };
        }

        Identity read(Faults faults) {
            var all = new ArrayList<Identity>();
            faults.optionalId("lineId", lineId)
                    .ifPresent(id -> all.add(new Identity.OfLine(new LineId(id))));
            faults.optionalId("personId", personId)
                    .ifPresent(id -> all.add(new Identity.OfPerson(new PersonId(id))));
            faults.optionalId("queueId", queueId)
                    .ifPresent(id -> all.add(new Identity.OfQueue(new QueueId(id))));
            faults.one("lineId, personId, queueId", all);
            faults.check();
            return all.getFirst();
        }
    }

    record Routes(List<Route> items) {}

    private final Callers callers;
    private final PersonCommands commands;
    private final Greetings greetings;

    NumberResource(Callers callers, PersonCommands commands, Greetings greetings) {
        this.callers = callers;
        this.commands = commands;
        this.greetings = greetings;
    }

    @GET
    @Path("lines")
    public Uni<LineList> lines() {
        return commands.read(
                callers.worker(),
                exchange -> new LineList(exchange.lines().map(LineSettings::of).toList()));
    }

    @POST
    @Path("lines")
    @ResponseStatus(201)
    public Uni<LineSettings> create(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, LineSettings wish) {
        String id =
                wish.lineId() == null
                        ? PersonCommands.id(callers.worker(), "line", key).toString()
                        : wish.lineId();
        Line line = wish.read(id);
        return configure(key, line).replaceWith(LineSettings.of(line));
    }

    @PUT
    @Path("lines/{lineId}")
    public Uni<Void> save(
            String lineId,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            LineSettings wish) {
        return configure(key, wish.read(lineId));
    }

    private Uni<Void> configure(@Nullable String key, Line line) {
        return commands.read(callers.worker(), exchange -> exchange.lines().anyMatch(hadIt(line)))
                .chain(
                        had ->
                                greetings.require(
                                        PersonCommands.site(callers.worker()),
                                        line.owner(),
                                        had ? Optional.empty() : line.greeting()))
                .chain(() -> send(key, new SetupCommand.ConfigureLine(line)));
    }

    /// The greeting that a line has already may be one that its owner has deleted since.
    private static Predicate<Line> hadIt(Line line) {
        return before ->
                before.id().equals(line.id())
                        && before.owner().equals(line.owner())
                        && before.greeting().equals(line.greeting());
    }

    @DELETE
    @Path("lines/{lineId}")
    public Uni<Void> remove(
            String lineId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return send(key, new SetupCommand.RemoveLine(new LineId(lineId)));
    }

    @GET
    @Path("numbers")
    public Uni<Routes> numbers() {
        return commands.read(
                callers.worker(),
                exchange ->
                        new Routes(exchange.routes().entrySet().stream().map(Route::of).toList()));
    }

    @PUT
    @Path("numbers/{number}")
    public Uni<Void> route(
            String number, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, Route wish) {
        var faults = new Faults();
        PhoneNumber dialled = faults.number("number", number);
        return send(key, new SetupCommand.RouteNumber(dialled, wish.read(faults)));
    }

    @DELETE
    @Path("numbers/{number}")
    public Uni<Void> unroute(
            String number, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        var faults = new Faults();
        PhoneNumber dialled = faults.number("number", number);
        faults.check();
        return send(key, new SetupCommand.UnrouteNumber(dialled));
    }

    private Uni<Void> send(@Nullable String key, SetupCommand command) {
        return commands.asAdministrator(callers.worker(), key, command).replaceWithVoid();
    }
}
