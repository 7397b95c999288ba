package org.balie.telephony.administration;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.SetupCommand;
import org.balie.telephony.core.state.Delegation;
import org.balie.telephony.core.state.Delegation.Receiving;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.Person.Kind;
import org.balie.telephony.core.state.Person.Licence;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.views.DeskWords.DelegationWords;
import org.balie.telephony.wire.DelegationReading;
import org.balie.telephony.wire.DelegationReading.PrivilegeWords;
import org.balie.telephony.wire.DelegationReading.ReceivingWords;
import org.balie.telephony.wire.Faults;
import org.balie.telephony.wire.PersonCommands;
import org.balie.telephony.wire.RingPlanWords;
import org.jspecify.annotations.Nullable;

/// Who has a telephone: people, by the id that they sign in with, and common-area phones, by an id
/// that the administrator chooses; with their delegates and how their lines ring.
@Path("/api/telephony/admin/people")
@RolesAllowed(Roles.ADMIN)
public class PhoneResource {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LOCATION = 200;

    /// @param kind `person` or `common-area`
    /// @param licensed whether it has a phone licence
    /// @param location where an ambulance has to go (TEL-19)
    record Phone(
            @Nullable String personId,
            @Nullable String name,
            @Nullable String kind,
            @Nullable Boolean licensed,
            @Nullable String number,
            @Nullable String location) {
        static Phone of(Person person) {
            return new Phone(
                    person.id().value(),
                    person.name(),
                    code(person.kind()),
                    person.isLicensed(),
                    person.number().value(),
                    person.location());
        }

        Person read(String id) {
            var faults = new Faults();
            var person =
                    new Person(
                            new PersonId(faults.id("personId", id)),
                            faults.line("name", name, LONGEST_NAME),
                            faults.word("kind", kind, Kind.values(), Phone::code),
                            faults.flag("licensed", licensed) ? Licence.PHONE : Licence.NONE,
                            faults.number("number", number),
                            faults.line("location", location, LONGEST_LOCATION));
            if (personId != null && !personId.equals(id)) {
                faults.add("personId", "out-of-range", "not the id of the address");
            }
            faults.check();
            return person;
        }

        private static String code(Kind kind) {
            return switch (kind) {
                case PERSON -> "person";
                case COMMON_AREA -> "common-area";
            };
        }
    }

    record Phones(List<Phone> items) {}

    record Delegates(List<DelegationWords> items) {}

    private final Callers callers;
    private final PersonCommands commands;

    PhoneResource(Callers callers, PersonCommands commands) {
        this.callers = callers;
        this.commands = commands;
    }

    @GET
    public Uni<Phones> list() {
        return commands.read(
                callers.worker(),
                exchange -> new Phones(exchange.persons().map(Phone::of).toList()));
    }

    @GET
    @Path("{personId}")
    public Uni<Phone> get(String personId) {
        return commands.read(
                callers.worker(),
                exchange ->
                        exchange.person(new PersonId(personId))
                                .map(Phone::of)
                                .orElseThrow(() -> Problem.notFound().exception()));
    }

    /// Without a licence all delegations of the person end.
    @PUT
    @Path("{personId}")
    public Uni<Void> save(
            String personId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, Phone wish) {
        return send(key, new SetupCommand.ConfigurePerson(wish.read(personId)));
    }

    @DELETE
    @Path("{personId}")
    public Uni<Void> remove(
            String personId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return send(key, new SetupCommand.RemovePerson(new PersonId(personId)));
    }

    // -- delegates

    @GET
    @Path("{personId}/delegates")
    public Uni<Delegates> delegates(String personId) {
        return commands.read(
                callers.worker(), exchange -> delegates(exchange, new PersonId(personId)));
    }

    private static Delegates delegates(Exchange exchange, PersonId delegator) {
        return new Delegates(
                exchange.delegations(delegator).stream()
                        .filter(each -> each.id().delegator().equals(delegator))
                        .map(each -> words(exchange, each))
                        .toList());
    }

    private static DelegationWords words(Exchange exchange, Delegation delegation) {
        PersonId delegate = delegation.id().delegate();
        return DelegationWords.of(delegation, delegate, exchange.nameOf(delegate));
    }

    @PUT
    @Path("{personId}/delegates/{delegateId}")
    public Uni<Void> grant(
            String personId,
            String delegateId,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            PrivilegeWords wish) {
        Set<Privilege> privileges = DelegationReading.privileges(wish);
        DelegationId id = id(personId, delegateId);
        Worker worker = callers.worker();
        return commands.read(worker, exchange -> DelegationReading.put(exchange, id, privileges))
                .chain(command -> commands.asAdministrator(worker, key, command))
                .replaceWithVoid();
    }

    @PUT
    @Path("{personId}/delegates/{delegateId}/receiving")
    public Uni<Void> receive(
            String personId,
            String delegateId,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            ReceivingWords wish) {
        Receiving receiving = DelegationReading.receiving(wish);
        return send(key, new SetupCommand.SetReceiving(id(personId, delegateId), receiving));
    }

    @DELETE
    @Path("{personId}/delegates/{delegateId}")
    public Uni<Void> end(
            String personId,
            String delegateId,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return send(key, new SetupCommand.EndDelegation(id(personId, delegateId)));
    }

    // -- ringing

    @GET
    @Path("{personId}/ring-plan")
    public Uni<RingPlanWords> ringPlan(String personId) {
        return commands.read(
                callers.worker(),
                exchange -> RingPlanWords.of(exchange.plan(new PersonId(personId))));
    }

    @PUT
    @Path("{personId}/ring-plan")
    public Uni<Void> setRingPlan(
            String personId,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            RingPlanWords plan) {
        return send(key, new SetupCommand.SetRingPlan(new PersonId(personId), plan.read()));
    }

    private static DelegationId id(String delegator, String delegate) {
        return new DelegationId(new PersonId(delegator), new PersonId(delegate));
    }

    private Uni<Void> send(@Nullable String key, SetupCommand command) {
        return commands.asAdministrator(callers.worker(), key, command).replaceWithVoid();
    }
}
