package org.balie.telephony.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.SetupCommand;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.RingPlan;
import org.balie.telephony.core.state.Version;
import org.balie.telephony.greeting.Greetings;
import org.balie.telephony.views.CallerIdWords;
import org.balie.telephony.views.DeskLines;
import org.balie.telephony.wire.Faults;
import org.balie.telephony.wire.PersonCommands;
import org.balie.telephony.wire.RingPlanWords;
import org.jspecify.annotations.Nullable;

/// The lines that somebody belongs to, how the own ones ring (TEL-5 to TEL-7), and with what
/// callers are greeted.
@Path("/api/telephony")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
public class LineResource {
    record CallerIdList(List<CallerIdWords> items) {}

    /// Somebody with a telephone, to call, to pass a call on to, or to ask to be a delegate.
    ///
    /// @param kind `person` or `common-area`
    record Colleague(String personId, String name, String number, String kind, boolean licensed) {
        static Colleague of(Person person) {
            return new Colleague(
                    person.id().value(),
                    person.name(),
                    person.number().value(),
                    person.kind() == Person.Kind.PERSON ? "person" : "common-area",
                    person.isLicensed());
        }
    }

    record Colleagues(List<Colleague> items) {}

    /// @param greetingId null: nothing but the beep
    record Greeting(@Nullable String greetingId) {}

    private final Callers callers;
    private final PersonCommands commands;
    private final Greetings greetings;

    LineResource(Callers callers, PersonCommands commands, Greetings greetings) {
        this.callers = callers;
        this.commands = commands;
        this.greetings = greetings;
    }

    /// As the desk's documents, for clients without a socket.
    @GET
    @Path("lines")
    public Uni<DeskLines> lines() {
        return read(DeskLines::of);
    }

    /// The numbers with which the caller may call (TEL-6).
    @GET
    @Path("caller-ids")
    public Uni<CallerIdList> callerIds() {
        return read((exchange, me) -> new CallerIdList(CallerIdWords.of(exchange, me)));
    }

    @GET
    @Path("people")
    public Uni<Colleagues> people() {
        return read(
                (exchange, _) -> new Colleagues(exchange.persons().map(Colleague::of).toList()));
    }

    @GET
    @Path("ring-plan")
    public Uni<RingPlanWords> ringPlan() {
        return read(RingPlanWords::of);
    }

    /// Without a version it overwrites whatever is there.
    @PUT
    @Path("ring-plan")
    public Uni<RingPlanWords> setRingPlan(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, RingPlanWords wish) {
        Worker worker = callers.worker();
        PersonId me = PersonCommands.person(worker);
        RingPlan plan = wish.read();
        var edit =
                new SetupCommand.SetRingPlan(
                        me, plan, Optional.ofNullable(wish.version()).map(Version::new));
        return commands.asUser(worker, key, edit)
                .chain(
                        decision ->
                                commands.answer(
                                        worker,
                                        edit,
                                        decision,
                                        version -> RingPlanWords.of(plan, version),
                                        exchange -> RingPlanWords.of(exchange, me)));
    }

    /// What callers hear before they leave a message (TEL-25).
    @PUT
    @Path("lines/{lineId}/greeting")
    public Uni<Void> greet(
            String lineId,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            Greeting wish) {
        return greet(
                key,
                wish,
                (_, greeting) -> new SetupCommand.ChooseGreeting(new LineId(lineId), greeting));
    }

    /// The same for the numbers that lead to the caller alone.
    @PUT
    @Path("me/greeting")
    public Uni<Void> greet(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, Greeting wish) {
        return greet(key, wish, SetupCommand.ChooseOwnGreeting::new);
    }

    private Uni<Void> greet(
            @Nullable String key,
            Greeting wish,
            BiFunction<PersonId, Optional<GreetingId>, SetupCommand> choice) {
        var faults = new Faults();
        Optional<GreetingId> greeting =
                faults.optionalId("greetingId", wish.greetingId()).map(GreetingId::new);
        faults.check();
        Worker worker = callers.worker();
        PersonId me = PersonCommands.person(worker);
        return greetings
                .require(PersonCommands.site(worker), me, greeting)
                .chain(() -> commands.asUser(worker, key, choice.apply(me, greeting)))
                .replaceWithVoid();
    }

    private interface Question<T> {
        T of(Exchange exchange, PersonId me);
    }

    private <T> Uni<T> read(Question<T> question) {
        Worker worker = callers.worker();
        return commands.read(
                worker, exchange -> question.of(exchange, PersonCommands.person(worker)));
    }
}
