package org.balie.telephony.sip.server;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.balie.telephony.sip.Binding;
import org.balie.telephony.sip.CallRequest;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.DialogId;
import org.balie.telephony.sip.DialogSnapshot;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.OutgoingCall;
import org.balie.telephony.sip.Peer;
import org.balie.telephony.sip.Replicas;
import org.balie.telephony.sip.SipDialog;
import org.balie.telephony.sip.SipPorts;
import org.balie.telephony.sip.SipSettings;
import org.balie.telephony.sip.SipStack;
import org.balie.telephony.sip.Trunk;
import org.balie.telephony.sip.TrunkName;
import org.balie.telephony.sip.agent.Directory;
import org.balie.telephony.sip.agent.Gate;
import org.balie.telephony.sip.agent.Station;
import org.balie.telephony.sip.agent.UserAgent;
import org.balie.telephony.sip.agent.Whereabouts;
import org.balie.telephony.sip.digest.Authenticator;
import org.balie.telephony.sip.edge.EdgeInbox;
import org.balie.telephony.sip.edge.EdgeWire;
import org.balie.telephony.sip.edge.KnownFarEnds;
import org.balie.telephony.sip.lamps.Watches;
import org.balie.telephony.sip.registrar.Registrar;
import org.balie.telephony.sip.transaction.Arrived;
import org.balie.telephony.sip.transaction.Branches;
import org.balie.telephony.sip.transaction.Timing;
import org.balie.telephony.sip.transaction.Transactions;
import org.balie.telephony.sip.transaction.Wire;
import org.balie.telephony.sip.transport.LoopTimers;
import org.balie.telephony.sip.transport.QuietLog;
import org.balie.telephony.sip.transport.Sockets;
import org.balie.telephony.sip.trunk.TrunkLines;

/// A SIP stack on sockets.
public final class SipServer implements SipStack {

    private static final Duration LOG_INTERVAL = Duration.ofSeconds(10);
    private static final int PATIENCE_SECONDS = 10;

    private final Sockets sockets;
    private final Optional<EdgeWire> edges;
    private final Transactions transactions;
    private final UserAgent agent;
    private final Registrar registrar;
    private final Watches watches;
    private final TrunkLines trunks;

    private SipServer(SipSettings settings, SipPorts ports, InstantSource clock, Timing timing) {
        sockets = new Sockets(settings, clock);
        LoopTimers timers = new LoopTimers(sockets.loop(), clock);
        Branches names = new Branches(new SecureRandom());
        edges = ports.replicas().map(replicas -> new EdgeWire(sockets, replicas));
        Wire wire = edges.<Wire>map(each -> each).orElse(sockets);
        transactions =
                new Transactions(wire, timers, timing, names, settings.limits().transactions());
        Station station =
                new Station(settings, wire, transactions, timers, timing, names, sockets.loop());
        Authenticator authenticator =
                new Authenticator(
                        settings.realm(),
                        settings.challenges(),
                        settings.nonceKey(),
                        ports.credentials(),
                        sockets.loop(),
                        clock,
                        new QuietLog(clock, LOG_INTERVAL));
        Directory directory = new Everywhere();
        Gate gate = new Gate(directory, authenticator, settings::trusts);
        Whereabouts whereabouts = new Whereabouts(directory, wire);
        registrar = new Registrar(station, gate, ports.registrations());
        watches = new Watches(station, gate, whereabouts, ports.lamps());
        trunks = new TrunkLines(station, ports.trunkEvents(), sockets::trunks);
        agent =
                new UserAgent(
                        station,
                        directory,
                        whereabouts,
                        gate,
                        ports.calls(),
                        new UserAgent.Desks(
                                registrar::received, watches::received, watches::shown));
        transactions.serve(agent);
        transactions.whenFlowFails(
                flow -> {
                    edges.ifPresent(each -> each.failed(flow));
                    closed(flow);
                });
        sockets.prepare(
                inbox(ports.replicas()),
                (wrong, from) ->
                        transactions.respondOnce(
                                wrong.request(),
                                from,
                                wrong.code(),
                                wrong.phrase(),
                                Optional.empty()),
                this::closed);
    }

    private void closed(Flow flow) {
        registrar.closed(flow);
        trunks.closed(flow);
    }

    private Consumer<Arrived> inbox(Optional<Replicas> replicas) {
        if (replicas.isEmpty()) {
            return transactions::receive;
        }
        return new EdgeInbox(
                        edges.orElseThrow(),
                        replicas.get(),
                        new FarEnds(),
                        transactions,
                        sockets::replica,
                        sockets.loop())
                ::received;
    }

    /// Starts a stack: what was registered is registered again, all points are open, and trunks are
    /// being asked.
    ///
    /// @throws RuntimeException when a point can't be opened, TLS can't be set up, or what was kept
    ///   can't be had
    public static SipStack start(SipSettings settings, SipPorts ports, InstantSource clock) {
        return start(settings, ports, clock, Timing.USUAL);
    }

    /// The same for a network that is known to be quicker, or slower, than RFC 3261 assumes.
    public static SipStack start(
            SipSettings settings, SipPorts ports, InstantSource clock, Timing timing) {
        SipServer server = new SipServer(settings, ports, clock, timing);
        try {
            List<Binding> kept =
                    ports.registrations()
                            .kept()
                            .toCompletableFuture()
                            .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .join();
            server.sockets
                    .loop()
                    .submit(() -> server.registrar.restore(kept))
                    .syncUninterruptibly();
            server.sockets.open();
            server.onLoop(() -> server.trunks.set(settings.trunks()));
            return server;
        } catch (CompletionException e) {
            server.sockets.close();
            throw new IllegalStateException("what was registered can't be had", e);
        }
    }

    private void onLoop(Runnable what) {
        sockets.loop().execute(what);
    }

    @Override
    public List<SipSettings.Point> points() {
        return sockets.points();
    }

    @Override
    public Executor loop() {
        return sockets.loop();
    }

    @Override
    public OutgoingCall call(CallRequest request, OutgoingCall.Listener listener) {
        return agent.call(request, listener);
    }

    @Override
    public SipDialog restore(DialogSnapshot snapshot, SipDialog.Listener listener) {
        return agent.restore(snapshot, listener);
    }

    @Override
    public Optional<SipDialog> dialog(DialogId id) {
        return agent.dialog(id);
    }

    @Override
    public void lampChanged(String resource) {
        onLoop(() -> watches.changed(resource));
    }

    @Override
    public void trunks(Collection<Trunk> next) {
        List<Trunk> copy = List.copyOf(next);
        onLoop(() -> trunks.set(copy));
    }

    @Override
    public void forget(DeviceName device) {
        onLoop(
                () -> {
                    watches.forget(device);
                    registrar.forget(device);
                });
    }

    @Override
    public void adopt(Collection<Binding> kept) {
        List<Binding> copy = List.copyOf(kept);
        onLoop(() -> registrar.adopt(copy.stream().map(this::here).toList()));
    }

    /// What another replica knew as a flow behind this one is one of its own.
    private Binding here(Binding binding) {
        return edges.map(each -> binding.at(each.own(binding.flow()))).orElse(binding);
    }

    @Override
    public void leave(Collection<DeviceName> devices) {
        List<DeviceName> copy = List.copyOf(devices);
        onLoop(() -> copy.forEach(registrar::leave));
    }

    @Override
    public CompletionStage<Load> load() {
        return CompletableFuture.supplyAsync(
                () ->
                        new Load(
                                transactions.size(),
                                agent.calls(),
                                agent.dialogs(),
                                sockets.connections()),
                sockets.loop());
    }

    @Override
    public void drain() {
        onLoop(agent::drain);
    }

    @Override
    public void close() {
        if (!sockets.loop().isShutdown()) {
            sockets.loop().submit(trunks::stop).awaitUninterruptibly(1_000);
        }
        sockets.close();
    }

    /// Dialogs are with the user agent, trunks with the trunks.
    private final class FarEnds implements KnownFarEnds {
        @Override
        public Optional<Peer> peer(DialogId dialog) {
            return agent.dialog(dialog).map(SipDialog::peer);
        }

        @Override
        public Optional<TrunkName> trunkAt(Flow flow, Set<String> certified) {
            return trunks.at(flow, certified).map(Trunk::name);
        }
    }

    /// Telephones are with the registrar, trunks with the trunks.
    private final class Everywhere implements Directory {
        @Override
        public List<Binding> bindings(DeviceName device) {
            return registrar.bindings(device);
        }

        @Override
        public Optional<Trunk> trunkAt(Flow flow, Set<String> certified) {
            return trunks.at(flow, certified);
        }

        @Override
        public Optional<Trunk> trunk(TrunkName name) {
            return trunks.trunk(name);
        }

        @Override
        public Optional<Flow> way(TrunkName name) {
            return trunks.way(name);
        }
    }
}
