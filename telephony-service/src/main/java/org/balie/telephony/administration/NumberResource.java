package org.balie.telephony.administration;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.SetupCommand;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Version;
import org.balie.telephony.greeting.Greetings;
import org.balie.telephony.wire.Faults;
import org.balie.telephony.wire.PersonCommands;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// Shared lines, and where the site's inbound numbers lead (TEL-5, TEL-27).
@Path("/api/telephony/admin")
@RolesAllowed(Roles.ADMIN)
public class NumberResource {

    record LineList(List<LineSettings> items) {}

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
                exchange ->
                        new LineList(
                                exchange.lines()
                                        .map(line -> LineSettings.of(exchange, line))
                                        .toList()));
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
        return configure(key, line, Optional.of(Version.NONE));
    }

    /// Problem `conflict` when somebody else has changed it since it was read.
    @PUT
    @Path("lines/{lineId}")
    public Uni<LineSettings> save(
            String lineId,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            LineSettings wish) {
        return configure(key, wish.read(lineId), PersonCommands.edited(wish.version()));
    }

    private Uni<LineSettings> configure(@Nullable String key, Line line, Optional<Version> edited) {
        return commands.read(callers.worker(), exchange -> exchange.lines().anyMatch(hadIt(line)))
                .chain(
                        had ->
                                greetings.require(
                                        PersonCommands.site(callers.worker()),
                                        line.owner(),
                                        had ? Optional.empty() : line.greeting()))
                .chain(
                        () ->
                                commands.edit(
                                        callers.worker(),
                                        key,
                                        new SetupCommand.ConfigureLine(line, edited),
                                        version -> LineSettings.of(line, version),
                                        exchange -> present(exchange, line.id())));
    }

    private static LineSettings present(Exchange exchange, LineId id) {
        return exchange.line(id)
                .map(line -> LineSettings.of(exchange, line))
                .orElseThrow(() -> Problem.notFound().exception());
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
                        new Routes(
                                exchange.routes().entrySet().stream()
                                        .map(
                                                each ->
                                                        Route.of(
                                                                exchange,
                                                                each.getKey(),
                                                                each.getValue()))
                                        .toList()));
    }

    /// Problem `conflict` when somebody else has changed it since it was read.
    @PUT
    @Path("numbers/{number}")
    public Uni<Route> route(
            String number, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, Route wish) {
        var faults = new Faults();
        PhoneNumber dialled = faults.number("number", number);
        Identity to = wish.read(faults);
        return commands.edit(
                callers.worker(),
                key,
                new SetupCommand.RouteNumber(dialled, to, PersonCommands.edited(wish.version())),
                version -> Route.of(dialled, to, version),
                exchange -> present(exchange, dialled));
    }

    private static Route present(Exchange exchange, PhoneNumber number) {
        return Optional.ofNullable(exchange.routes().get(number))
                .map(to -> Route.of(exchange, number, to))
                .orElseThrow(() -> Problem.notFound().exception());
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
