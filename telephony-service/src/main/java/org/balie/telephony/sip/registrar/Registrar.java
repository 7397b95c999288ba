package org.balie.telephony.sip.registrar;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.balie.telephony.sip.Binding;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.Registrations;
import org.balie.telephony.sip.agent.Gate;
import org.balie.telephony.sip.agent.Station;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Headers;
import org.balie.telephony.sip.message.MalformedMessage;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.Parameters;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.transaction.ServerTransaction;

/// Registers telephones. A 200 is sent when the owner has kept what it says.
public final class Registrar {

    private static final Logger LOG = System.getLogger(Registrar.class.getName());
    private static final int PATIENCE_SECONDS = 5;
    // Telephones without a clock of their own set theirs by this.
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Station station;
    private final Gate gate;
    private final Registrations registrations;
    private final Registry registry;

    public Registrar(Station station, Gate gate, Registrations registrations) {
        this.station = station;
        this.gate = gate;
        this.registrations = registrations;
        registry = new Registry(station.timers(), this::lost);
    }

    /// Puts back what was kept; on the event loop.
    public void restore(List<Binding> kept) {
        kept.stream()
                .map(Binding::device)
                .distinct()
                .forEach(
                        device ->
                                registry.set(
                                        device,
                                        kept.stream()
                                                .filter(each -> each.device().equals(device))
                                                .toList()));
    }

    /// Takes over what another replica had kept. Where something was heard here since, that counts.
    public void adopt(List<Binding> kept) {
        Map<DeviceName, List<Binding>> byDevice =
                kept.stream().collect(Collectors.groupingBy(Binding::device));
        byDevice.forEach(
                (device, theirs) -> {
                    if (!latest(theirs).isBefore(latest(registry.of(device)))) {
                        registry.set(device, theirs);
                    }
                });
    }

    private static Instant latest(List<Binding> bindings) {
        return bindings.stream().map(Binding::until).max(Instant::compareTo).orElse(Instant.MIN);
    }

    /// Another replica has the telephone, and all that is kept of it.
    public void leave(DeviceName device) {
        registry.set(device, List.of());
    }

    public List<Binding> bindings(DeviceName device) {
        return registry.of(device);
    }

    /// A connection is gone, and with it whoever registered on it (RFC 5626 section 4.2.2).
    public void closed(Flow flow) {
        registry.closed(flow);
    }

    public void forget(DeviceName device) {
        List<Binding> before = registry.of(device);
        registry.set(device, List.of());
        lost(device);
        before.forEach(each -> station.wire().disconnect(each.flow()));
    }

    private void lost(DeviceName device) {
        var _ =
                registrations
                        .keep(device, registry.of(device))
                        .whenComplete(
                                (_, failure) -> {
                                    if (failure != null) {
                                        LOG.log(
                                                Level.WARNING,
                                                "the end of a registration of "
                                                        + device.value()
                                                        + " could not be kept",
                                                failure);
                                    }
                                });
    }

    /// A REGISTER came.
    public void received(ServerTransaction transaction) {
        gate.device(
                transaction,
                device -> {
                    try {
                        register(transaction, device);
                    } catch (MalformedMessage e) {
                        transaction.respond(400, "Bad Request: " + e.getMessage());
                    }
                });
    }

    private void register(ServerTransaction transaction, DeviceName device) {
        SipRequest request = transaction.request();
        // A telephone registers itself and nobody else.
        if (!request.to().uri().user().equals(Optional.of(device.value()))) {
            transaction.respond(403, "Forbidden");
            return;
        }
        Instant now = station.timers().now();
        Register register =
                new Register(device, request, transaction.flow(), now, station.settings().limits());
        switch (register.on(registry.of(device))) {
            case Register.Outcome.Refused(var code, var phrase) ->
                    transaction.respond(code, phrase);
            case Register.Outcome.TooBrief(var least) ->
                    transaction.respond(
                            423,
                            "Interval Too Brief",
                            headers -> headers.add(HeaderName.MIN_EXPIRES, least.toSeconds()),
                            Optional.empty());
            case Register.Outcome.Bound(var bindings) -> {
                boolean asksOnly = !request.headers().has(HeaderName.CONTACT);
                if (asksOnly) {
                    bound(transaction, bindings, now);
                } else {
                    keep(transaction, device, bindings, now);
                }
            }
        }
    }

    private void keep(
            ServerTransaction transaction, DeviceName device, List<Binding> bindings, Instant now) {
        List<Binding> before = registry.of(device);
        registry.set(device, bindings);
        registrations
                .keep(device, bindings)
                .toCompletableFuture()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .whenCompleteAsync(
                        (_, failure) -> {
                            if (failure == null) {
                                bound(transaction, bindings, now);
                                return;
                            }
                            // What could not be kept must not be promised. Unless it changed again.
                            if (registry.of(device).equals(List.copyOf(bindings))) {
                                registry.set(device, before);
                            }
                            transaction.respond(
                                    503,
                                    "Service Unavailable",
                                    headers -> headers.add(HeaderName.RETRY_AFTER, 10),
                                    Optional.empty());
                        },
                        station.loop());
    }

    private void bound(ServerTransaction transaction, List<Binding> bindings, Instant now) {
        transaction.respond(
                200,
                "OK",
                headers -> {
                    bindings.forEach(each -> headers.add(HeaderName.CONTACT, contact(each, now)));
                    headers.addAll(
                            HeaderName.PATH, transaction.request().headers().all(HeaderName.PATH));
                    outbound(headers, bindings, transaction.flow());
                    return station.abilities(headers).add(HeaderName.DATE, DATE.format(now));
                },
                Optional.empty());
    }

    private static void outbound(Headers.Builder headers, List<Binding> bindings, Flow flow) {
        boolean used =
                bindings.stream()
                        .anyMatch(
                                each ->
                                        each.regId().isPresent()
                                                && each.instance().isPresent()
                                                && each.flow().equals(flow));
        if (used) {
            headers.add(HeaderName.REQUIRE, "outbound").add("Flow-Timer", 120);
        }
    }

    private static NameAddress contact(Binding binding, Instant now) {
        long left = Math.max(0, Duration.between(now, binding.until()).toSeconds());
        Parameters parameters = Parameters.of("expires", Long.toString(left));
        if (binding.instance().isPresent()) {
            parameters = parameters.with("+sip.instance", binding.instance().get());
        }
        if (binding.regId().isPresent()) {
            parameters = parameters.with("reg-id", binding.regId().get().toString());
        }
        return NameAddress.of(binding.contact()).with(parameters);
    }
}
