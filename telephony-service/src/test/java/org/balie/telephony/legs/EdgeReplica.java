package org.balie.telephony.legs;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.sip.Binding;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.Registrations;
import org.balie.telephony.sip.Replicas;
import org.balie.telephony.sip.SipPorts;
import org.balie.telephony.sip.SipSettings;
import org.balie.telephony.sip.SipSettings.Limits;
import org.balie.telephony.sip.SipSettings.Point;
import org.balie.telephony.sip.SipStack;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.Trunk;
import org.balie.telephony.sip.TrunkEvents;
import org.balie.telephony.sip.TrunkName;
import org.balie.telephony.sip.server.SipServer;

/// Another replica, to which telephones and trunk of a site come that it does not serve. It knows
/// no passwords, and whoever calls it is lost: all it can do is pass on.
final class EdgeReplica implements AutoCloseable {
    private final SipStack stack;

    /// @param owner the port of the replica that serves the site
    EdgeReplica(SiteId site, int owner, Trunk trunk) {
        stack =
                SipServer.start(
                        new SipSettings(
                                List.of(new Point(Transport.UDP, "127.0.0.1", 0)),
                                "127.0.0.1",
                                TestSite.REALM,
                                "Balie",
                                "0123456789abcdef".getBytes(StandardCharsets.US_ASCII),
                                Optional.empty(),
                                List.of(trunk),
                                Limits.USUAL),
                        new SipPorts(
                                call -> {
                                    throw new AssertionError("a call came to the edge itself");
                                },
                                (_, _) -> CompletableFuture.completedFuture(Optional.empty()),
                                new KeepsNothing(),
                                (_, _) -> CompletableFuture.completedFuture(Optional.empty()),
                                new NobodyListens(),
                                Optional.of(
                                        new OneSite(
                                                site,
                                                Optional.of(
                                                        new Replicas.Address(
                                                                "127.0.0.1", owner, 0))))),
                        InstantSource.system());
    }

    /// As the one that serves it sees the others.
    static Replicas owner(SiteId site) {
        return new OneSite(site, Optional.empty());
    }

    int port() {
        return stack.points().getFirst().port();
    }

    @Override
    public void close() {
        stack.close();
    }

    private record OneSite(SiteId site, Optional<Address> other) implements Replicas {
        @Override
        public List<byte[]> keys() {
            return List.of("what replicas know of each other".getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public Optional<String> siteOf(DeviceName device) {
            return Optional.of(site.value());
        }

        @Override
        public Optional<String> siteOf(TrunkName trunk) {
            return Optional.of(site.value());
        }

        @Override
        public CompletionStage<Optional<Address>> elsewhere(String asked) {
            return CompletableFuture.completedFuture(other);
        }
    }

    private static final class KeepsNothing implements Registrations {
        @Override
        public CompletionStage<List<Binding>> kept() {
            return CompletableFuture.completedFuture(List.of());
        }

        @Override
        public CompletionStage<Void> keep(DeviceName device, List<Binding> bindings) {
            return CompletableFuture.failedFuture(new AssertionError("it registered at the edge"));
        }
    }

    private static final class NobodyListens implements TrunkEvents {
        @Override
        public void up(TrunkName trunk) {}

        @Override
        public void down(TrunkName trunk, String cause) {}
    }
}
