package org.balie.telephony.sip.lamps;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.balie.telephony.sip.CallArrival.Replaced;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.DialogId;
import org.balie.telephony.sip.DialogSnapshot;
import org.balie.telephony.sip.LampState;
import org.balie.telephony.sip.Lamps;
import org.balie.telephony.sip.Peer;
import org.balie.telephony.sip.SipSettings.Range;
import org.balie.telephony.sip.agent.Gate;
import org.balie.telephony.sip.agent.Station;
import org.balie.telephony.sip.agent.Whereabouts;
import org.balie.telephony.sip.edge.EdgeRoute;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Replaces;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.transaction.ServerTransaction;

/// All subscriptions of telephones to lamps (RFC 6665 section 4.2).
public final class Watches {

    private static final int MOST_OF_ONE = 256;
    private static final int MOST = 100_000;
    private static final int PATIENCE_SECONDS = 5;

    private final Station station;
    private final Gate gate;
    private final Whereabouts whereabouts;
    private final Lamps lamps;
    private final Map<DialogId, Watch> all = new HashMap<>();
    private final Map<String, Set<Watch>> byResource = new HashMap<>();
    private final Map<DeviceName, Set<Watch>> byWatcher = new HashMap<>();

    public Watches(Station station, Gate gate, Whereabouts whereabouts, Lamps lamps) {
        this.station = station;
        this.gate = gate;
        this.whereabouts = whereabouts;
        this.lamps = lamps;
    }

    /// A resource has become another; on the event loop.
    public void changed(String resource) {
        Set.copyOf(byResource.getOrDefault(resource, Set.of())).forEach(Watch::changed);
    }

    public void forget(DeviceName watcher) {
        Set.copyOf(byWatcher.getOrDefault(watcher, Set.of())).forEach(Watch::end);
    }

    /// The dialog that this telephone was told of under these names; where it says the Call-ID
    /// only, by that. What only others were told of is not its to take.
    public Optional<Replaced> shown(DeviceName watcher, Replaces replaces) {
        for (Watch watch : byWatcher.getOrDefault(watcher, Set.of())) {
            for (LampState.Shown each : watch.shown().dialogs()) {
                if (each.callId().equals(replaces.callId()) && agrees(each, replaces)) {
                    return Optional.of(new Replaced.Shown(watch.resource(), each.id()));
                }
            }
        }
        return Optional.empty();
    }

    /// Telephones disagree whose tag is whose, so either order will do.
    private static boolean agrees(LampState.Shown shown, Replaces replaces) {
        Set<String> tags = Set.copyOf(List.of(shown.localTag(), shown.remoteTag()));
        return replaces.toTag().map(tags::contains).orElse(true)
                && replaces.fromTag().map(tags::contains).orElse(true);
    }

    /// A SUBSCRIBE came, the first one or a later one.
    public void received(ServerTransaction transaction) {
        SipRequest request = transaction.request();
        String event = request.headers().first(HeaderName.EVENT).orElse("");
        if (!event.split(";", 2)[0].strip().equalsIgnoreCase("dialog")) {
            transaction.respond(
                    489,
                    "Bad Event",
                    headers -> headers.add(HeaderName.ALLOW_EVENTS, "dialog"),
                    Optional.empty());
        } else if (!accepts(request)) {
            transaction.respond(406, "Not Acceptable");
        } else {
            gate.device(transaction, device -> proven(transaction, device));
        }
    }

    private static boolean accepts(SipRequest request) {
        List<String> accepted = request.headers().all(HeaderName.ACCEPT);
        return accepted.isEmpty()
                || accepted.stream()
                        .anyMatch(
                                each -> each.startsWith(DialogInfo.TYPE) || each.startsWith("*/*"));
    }

    private void proven(ServerTransaction transaction, DeviceName device) {
        SipRequest request = transaction.request();
        if (request.to().tag().isPresent()) {
            Watch watch = all.get(names(transaction));
            if (watch == null || !watch.watcher().equals(device)) {
                transaction.respond(481, "Subscription Does Not Exist");
            } else if (request.cseq().number() <= watch.dialog().remoteSequence()) {
                transaction.respond(500, "CSeq Out Of Order");
            } else {
                accept(transaction, watch);
            }
            return;
        }
        String resource = request.uri().user().orElse("");
        if (all.size() >= MOST || byWatcher.getOrDefault(device, Set.of()).size() >= MOST_OF_ONE) {
            transaction.respond(403, "Too Many Subscriptions");
            return;
        }
        lamps.state(device, resource)
                .toCompletableFuture()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .whenCompleteAsync(
                        (state, failure) -> begin(transaction, device, resource, state, failure),
                        station.loop());
    }

    private void begin(
            ServerTransaction transaction,
            DeviceName device,
            String resource,
            Optional<LampState> state,
            Throwable failure) {
        if (failure != null) {
            transaction.respond(503, "Service Unavailable");
        } else if (state.isEmpty()) {
            transaction.respond(404, "Not Found");
        } else if (transaction.request().contact().isEmpty()) {
            transaction.respond(400, "Contact Is Missing");
        } else {
            Watch[] made = new Watch[1];
            made[0] =
                    new Watch(
                            station,
                            lamps,
                            whereabouts,
                            device,
                            resource,
                            dialog(transaction, device, resource),
                            () -> remove(made[0]));
            accept(transaction, made[0]);
        }
    }

    private DialogSnapshot dialog(
            ServerTransaction transaction, DeviceName device, String resource) {
        SipRequest request = transaction.request();
        return new DialogSnapshot(
                names(transaction),
                new Peer.Device(device),
                request.to().with(request.to().parameters().without("tag")).toString(),
                request.from().with(request.from().parameters().without("tag")).toString(),
                0,
                request.cseq().number(),
                EdgeRoute.without(request.headers().all(HeaderName.RECORD_ROUTE)),
                request.contact().orElseThrow().uri().toString(),
                station.contact(resource, transaction.flow().transport()).toString(),
                transaction.flow(),
                Optional.empty());
    }

    private static DialogId names(ServerTransaction transaction) {
        return new DialogId(
                transaction.request().callId(),
                transaction.tag(),
                transaction.request().from().tag().orElse(""));
    }

    private void accept(ServerTransaction transaction, Watch watch) {
        Range range = station.settings().limits().registration();
        Duration time = time(transaction.request(), range);
        if (!time.isZero() && time.compareTo(range.least()) < 0) {
            transaction.respond(
                    423,
                    "Interval Too Brief",
                    headers -> headers.add(HeaderName.MIN_EXPIRES, range.least().toSeconds()),
                    Optional.empty());
            return;
        }
        transaction.respond(
                200,
                "OK",
                headers ->
                        headers.add(HeaderName.EXPIRES, time.toSeconds())
                                .addAll(
                                        HeaderName.RECORD_ROUTE,
                                        transaction
                                                .request()
                                                .headers()
                                                .all(HeaderName.RECORD_ROUTE))
                                .add(HeaderName.CONTACT, watch.dialog().localContact()),
                Optional.empty());
        all.put(watch.dialog().id(), watch);
        byResource.computeIfAbsent(watch.resource(), _ -> new HashSet<>()).add(watch);
        byWatcher.computeIfAbsent(watch.watcher(), _ -> new HashSet<>()).add(watch);
        watch.extend(transaction.request().cseq().number(), transaction.flow(), time);
    }

    private static Duration time(SipRequest request, Range range) {
        long most = range.most().toSeconds();
        return Duration.ofSeconds(Math.min(request.number(HeaderName.EXPIRES).orElse(most), most));
    }

    private void remove(Watch watch) {
        all.remove(watch.dialog().id(), watch);
        removeFrom(byResource, watch.resource(), watch);
        removeFrom(byWatcher, watch.watcher(), watch);
    }

    private static <K> void removeFrom(Map<K, Set<Watch>> index, K key, Watch watch) {
        Set<Watch> watches = index.get(key);
        if (watches != null && watches.remove(watch) && watches.isEmpty()) {
            index.remove(key);
        }
    }
}
