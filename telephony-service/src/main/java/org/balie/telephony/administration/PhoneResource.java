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
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.state.RingPlan;
import org.balie.telephony.views.DeskWords.DelegationWords;
import org.balie.telephony.wire.DelegationReading;
import org.balie.telephony.wire.DelegationReading.PrivilegeWords;
import org.balie.telephony.wire.DelegationReading.ReceivingWords;
import org.balie.telephony.wire.PersonCommands;
import org.balie.telephony.wire.RingPlanWords;
import org.jspecify.annotations.Nullable;

/// Who has a telephone: people, by the id that they sign in with, and common-area phones, by an id
/// that the administrator chooses; with their delegates and how their lines ring.
@Path("/api/telephony/admin/people")
@RolesAllowed(Roles.ADMIN)
public class PhoneResource {
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
                exchange ->
                        new Phones(
                                exchange.persons()
                                        .map(person -> Phone.of(exchange, person))
                                        .toList()));
    }

    @GET
    @Path("{personId}")
    public Uni<Phone> get(String personId) {
        return commands.read(
                callers.worker(), exchange -> present(exchange, new PersonId(personId)));
    }

    private static Phone present(Exchange exchange, PersonId id) {
        return exchange.person(id)
                .map(person -> Phone.of(exchange, person))
                .orElseThrow(() -> Problem.notFound().exception());
    }

    /// Without a licence all delegations of the person end. Problem `conflict` when somebody else
    /// has changed it since it was read.
    @PUT
    @Path("{personId}")
    public Uni<Phone> save(
            String personId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, Phone wish) {
        Person person = wish.read(personId);
        return commands.edit(
                callers.worker(),
                key,
                new SetupCommand.ConfigurePerson(person, PersonCommands.edited(wish.version())),
                version -> Phone.of(person, version),
                exchange -> present(exchange, person.id()));
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
                callers.worker(), exchange -> RingPlanWords.of(exchange, new PersonId(personId)));
    }

    @PUT
    @Path("{personId}/ring-plan")
    public Uni<RingPlanWords> setRingPlan(
            String personId,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            RingPlanWords wish) {
        PersonId delegator = new PersonId(personId);
        RingPlan plan = wish.read();
        return commands.edit(
                callers.worker(),
                key,
                new SetupCommand.SetRingPlan(
                        delegator, plan, PersonCommands.edited(wish.version())),
                version -> RingPlanWords.of(plan, version),
                exchange -> RingPlanWords.of(exchange, delegator));
    }

    private static DelegationId id(String delegator, String delegate) {
        return new DelegationId(new PersonId(delegator), new PersonId(delegate));
    }

    private Uni<Void> send(@Nullable String key, SetupCommand command) {
        return commands.asAdministrator(callers.worker(), key, command).replaceWithVoid();
    }
}
