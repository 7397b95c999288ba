package org.balie.telephony.administration;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.state.Id.CommandId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.engine.ExchangeCommands;
import org.balie.telephony.wire.Faults;
import org.balie.telephony.wire.PersonCommands;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// SIP telephones and what to type into them (TEL-26). A secret is shown when it is made, and never
/// again.
@Path("/api/telephony/admin/devices")
@RolesAllowed(Roles.ADMIN)
public class DeviceResource {
    private static final int LONGEST_NAME = 80;

    record Wish(@Nullable String personId, @Nullable String name) {}

    /// @param reachable whether it can be rung now
    record Device(String deviceId, String personId, String name, String realm, boolean reachable) {
        static Device of(SipDevice device, Exchange exchange) {
            return new Device(
                    device.id().value(),
                    device.person().value(),
                    device.name(),
                    device.realm(),
                    exchange.devices(device.person()).contains(device.id()));
        }
    }

    record Devices(List<Device> items) {}

    /// What to type into the telephone; it signs in by its id.
    ///
    /// @param secret not to be had again
    record Provisioned(
            String deviceId,
            String personId,
            String name,
            String secret,
            String realm,
            String registrar) {}

    private final Callers callers;
    private final PersonCommands commands;
    private final ExchangeCommands exchanges;
    private final SipDevices devices;
    private final SipSettings settings;
    private final InstantSource clock;
    private final URI publicUrl;

    DeviceResource(
            Callers callers,
            PersonCommands commands,
            ExchangeCommands exchanges,
            SipDevices devices,
            SipSettings settings,
            InstantSource clock,
            @ConfigProperty(name = "balie.public-url") URI publicUrl) {
        this.callers = callers;
        this.commands = commands;
        this.exchanges = exchanges;
        this.devices = devices;
        this.settings = settings;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @GET
    public Uni<Devices> list() {
        Worker worker = callers.worker();
        return devices.all(PersonCommands.site(worker))
                .chain(
                        all ->
                                commands.read(
                                        worker,
                                        exchange ->
                                                new Devices(
                                                        all.stream()
                                                                .map(
                                                                        each ->
                                                                                Device.of(
                                                                                        each,
                                                                                        exchange))
                                                                .toList())));
    }

    /// Problem `conflict` for a request that comes again: its secret was shown already.
    @POST
    @ResponseStatus(201)
    public Uni<Provisioned> create(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, Wish wish) {
        Worker worker = callers.worker();
        var faults = new Faults();
        var person = new PersonId(faults.id("personId", wish.personId()));
        String name = faults.line("name", wish.name(), LONGEST_NAME);
        faults.check();
        SipSecret secret = SipSecret.of(SipSecret.user(PersonCommands.id(worker, "device", key)));
        SipDevice device = device(worker, person, name, secret);
        return commands.read(worker, exchange -> exchange.person(person).isPresent())
                .invoke(DeviceResource::requireFound)
                .chain(() -> devices.add(device, worker))
                .invoke(
                        added -> {
                            if (!added) {
                                throw Problem.conflict("its secret was shown already").exception();
                            }
                        })
                .replaceWith(provisioned(device, secret));
    }

    /// Another secret: whoever has the old one is shut out when the registration ends.
    @POST
    @Path("{deviceId}/renew")
    public Uni<Provisioned> renew(String deviceId) {
        Worker worker = callers.worker();
        SipSecret secret = SipSecret.of(deviceId);
        return found(worker, deviceId)
                .map(old -> device(worker, old.person(), old.name(), secret))
                .call(device -> devices.renew(device, worker).invoke(DeviceResource::requireFound))
                .map(device -> provisioned(device, secret));
    }

    @DELETE
    @Path("{deviceId}")
    public Uni<Void> remove(String deviceId) {
        Worker worker = callers.worker();
        return found(worker, deviceId)
                .call(device -> devices.remove(device, worker).invoke(DeviceResource::requireFound))
                .chain(device -> gone(device))
                .replaceWithVoid();
    }

    /// It is rung no more.
    private Uni<Void> gone(SipDevice device) {
        return exchanges
                .send(
                        device.site(),
                        new IssuedCommand(
                                new CommandId(UUID.randomUUID()),
                                clock.instant(),
                                Actor.MACHINE,
                                new Report.DeviceGone(device.id())))
                .replaceWithVoid();
    }

    private Uni<SipDevice> found(Worker worker, String deviceId) {
        return devices.all(PersonCommands.site(worker))
                .map(
                        all ->
                                all.stream()
                                        .filter(each -> each.id().value().equals(deviceId))
                                        .findFirst()
                                        .orElseThrow(() -> Problem.notFound().exception()));
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw Problem.notFound().exception();
        }
    }

    private SipDevice device(Worker worker, PersonId person, String name, SipSecret secret) {
        return new SipDevice(
                PersonCommands.site(worker),
                new DeviceId(secret.user()),
                person,
                name,
                settings.realm(),
                secret.hash("MD5", settings.realm()),
                secret.hash("SHA-256", settings.realm()));
    }

    private Provisioned provisioned(SipDevice device, SipSecret secret) {
        return new Provisioned(
                device.id().value(),
                device.person().value(),
                device.name(),
                secret.secret(),
                device.realm(),
                settings.registrar().orElseGet(publicUrl::getHost));
    }
}
