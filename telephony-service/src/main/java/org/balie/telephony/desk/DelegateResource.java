package org.balie.telephony.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.SetupCommand;
import org.balie.telephony.core.state.Delegation;
import org.balie.telephony.core.state.Delegation.Receiving;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.views.DeskWords.DelegationWords;
import org.balie.telephony.wire.DelegationReading;
import org.balie.telephony.wire.DelegationReading.PrivilegeWords;
import org.balie.telephony.wire.DelegationReading.ReceivingWords;
import org.balie.telephony.wire.PersonCommands;
import org.jspecify.annotations.Nullable;

/// Who handles whose calls (TEL-1 to TEL-4): as delegator under `delegates`, as delegate under
/// `delegators`.
@Path("/api/telephony")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
public class DelegateResource {
    record Delegations(List<DelegationWords> delegates, List<DelegationWords> delegators) {
        static Delegations of(Exchange exchange, PersonId me) {
            List<Delegation> all = exchange.delegations(me);
            return new Delegations(
                    all.stream()
                            .filter(each -> each.id().delegator().equals(me))
                            .map(each -> words(exchange, each, each.id().delegate()))
                            .toList(),
                    all.stream()
                            .filter(each -> each.id().delegate().equals(me))
                            .map(each -> words(exchange, each, each.id().delegator()))
                            .toList());
        }

        private static DelegationWords words(
                Exchange exchange, Delegation delegation, PersonId other) {
            return DelegationWords.of(delegation, other, exchange.nameOf(other));
        }
    }

    private final Callers callers;
    private final PersonCommands commands;

    DelegateResource(Callers callers, PersonCommands commands) {
        this.callers = callers;
        this.commands = commands;
    }

    @GET
    @Path("delegates")
    public Uni<Delegations> read() {
        Worker worker = callers.worker();
        return commands.read(
                worker, exchange -> Delegations.of(exchange, PersonCommands.person(worker)));
    }

    /// Asks somebody to be a delegate, or changes what a delegate may do.
    @PUT
    @Path("delegates/{personId}")
    public Uni<Void> grant(
            String personId,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            PrivilegeWords wish) {
        Worker worker = callers.worker();
        Set<Privilege> privileges = DelegationReading.privileges(wish);
        DelegationId id = asDelegator(worker, personId);
        return commands.read(worker, exchange -> DelegationReading.put(exchange, id, privileges))
                .chain(command -> commands.asUser(worker, key, command))
                .replaceWithVoid();
    }

    @DELETE
    @Path("delegates/{personId}")
    public Uni<Void> end(
            String personId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        Worker worker = callers.worker();
        return send(worker, key, new SetupCommand.EndDelegation(asDelegator(worker, personId)));
    }

    /// Whether calls ring at the delegate.
    @PUT
    @Path("delegates/{personId}/receiving")
    public Uni<Void> receive(
            String personId,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            ReceivingWords wish) {
        Worker worker = callers.worker();
        Receiving receiving = DelegationReading.receiving(wish);
        return send(
                worker,
                key,
                new SetupCommand.SetReceiving(asDelegator(worker, personId), receiving));
    }

    /// Agrees to handle somebody's calls.
    @POST
    @Path("delegators/{personId}/accept")
    public Uni<Void> accept(
            String personId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        Worker worker = callers.worker();
        return send(worker, key, new SetupCommand.AcceptDelegation(asDelegate(worker, personId)));
    }

    /// Declines an invitation, or ends being a delegate.
    @DELETE
    @Path("delegators/{personId}")
    public Uni<Void> leave(
            String personId, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        Worker worker = callers.worker();
        return send(worker, key, new SetupCommand.EndDelegation(asDelegate(worker, personId)));
    }

    /// Opts in or out of that person's calls.
    @PUT
    @Path("delegators/{personId}/receiving")
    public Uni<Void> opt(
            String personId,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            ReceivingWords wish) {
        Worker worker = callers.worker();
        Receiving receiving = DelegationReading.receiving(wish);
        return send(
                worker,
                key,
                new SetupCommand.SetReceiving(asDelegate(worker, personId), receiving));
    }

    private static DelegationId asDelegator(Worker worker, String delegate) {
        return new DelegationId(PersonCommands.person(worker), new PersonId(delegate));
    }

    private static DelegationId asDelegate(Worker worker, String delegator) {
        return new DelegationId(new PersonId(delegator), PersonCommands.person(worker));
    }

    private Uni<Void> send(Worker worker, @Nullable String key, SetupCommand command) {
        return commands.asUser(worker, key, command).replaceWithVoid();
    }
}
