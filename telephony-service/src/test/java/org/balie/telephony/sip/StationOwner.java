package org.balie.telephony.sip;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.balie.telephony.sip.digest.Algorithm;

/// Whose stack a station of a test is: knows every telephone by the password `secret-NAME`, except
/// those whose name begins with `no`; keeps registrations, has lamps, and writes down what it is
/// told.
final class StationOwner implements Registrations, Lamps, TrunkEvents {
    final Told told = new Told();
    final Map<DeviceName, List<Binding>> bindings = new ConcurrentHashMap<>();
    final Map<String, LampState> lamps = new ConcurrentHashMap<>();

    /// One that takes calls as the test wants it.
    SipPorts ports(CallHandler calls) {
        return ports(calls, Optional.empty());
    }

    /// One that has other replicas beside it.
    SipPorts ports(Replicas replicas) {
        return ports(this::called, Optional.of(replicas));
    }

    SipPorts ports() {
        return ports(this::called, Optional.empty());
    }

    private SipPorts ports(CallHandler calls, Optional<Replicas> replicas) {
        return new SipPorts(calls, StationOwner::credential, this, this, this, replicas);
    }

    private IncomingCall.Listener called(IncomingCall call) {
        CallEnd end = new CallEnd();
        told.tell(new Station.Arrived(call, end));
        return end;
    }

    /// Whose name begins with `old` knows MD5 only.
    private static CompletionStage<Optional<Credential>> credential(String realm, String user) {
        if (user.startsWith("no")) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        String password = "secret-" + user;
        return CompletableFuture.completedFuture(
                Optional.of(
                        new Credential(
                                new DeviceName(user),
                                Optional.of(Algorithm.MD5.ha1(user, realm, password)),
                                user.startsWith("old")
                                        ? Optional.empty()
                                        : Optional.of(
                                                Algorithm.SHA_256.ha1(user, realm, password)))));
    }

    @Override
    public CompletionStage<List<Binding>> kept() {
        return CompletableFuture.completedFuture(
                bindings.values().stream()
                        .flatMap(List::stream)
                        .filter(each -> each.until().isAfter(Instant.now()))
                        .toList());
    }

    @Override
    public CompletionStage<Void> keep(DeviceName device, List<Binding> next) {
        bindings.put(device, next);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Optional<LampState>> state(DeviceName watcher, String resource) {
        return CompletableFuture.completedFuture(Optional.ofNullable(lamps.get(resource)));
    }

    @Override
    public void up(TrunkName trunk) {
        told.tell(new Station.TrunkUp(trunk));
    }

    @Override
    public void down(TrunkName trunk, String cause) {
        told.tell(new Station.TrunkDown(trunk, cause));
    }
}
