package org.balie.telephony.sip;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.balie.telephony.sip.SipSettings.Limits;
import org.balie.telephony.sip.SipSettings.Point;
import org.balie.telephony.sip.server.SipServer;

/// A replica to which telephones and trunks of sites come that it does not serve. It knows no
/// passwords, and whoever calls it is lost: all it can do is pass on.
public final class EdgeReplica implements AutoCloseable {
    private final SipStack stack;

    /// @param others what it knows of who serves
    public EdgeReplica(Replicas others, List<Trunk> trunks) {
        stack =
                SipServer.start(
                        new SipSettings(
                                List.of(new Point(Transport.UDP, "127.0.0.1", 0)),
                                "127.0.0.1",
                                "edge.example",
                                "Balie",
                                "0123456789abcdef".getBytes(StandardCharsets.US_ASCII),
                                Optional.empty(),
                                trunks,
                                Limits.USUAL),
                        new SipPorts(
                                _ -> {
                                    throw new AssertionError("a call came to the edge itself");
                                },
                                (_, _) -> CompletableFuture.completedFuture(Optional.empty()),
                                new KeepsNothing(),
                                (_, _) -> CompletableFuture.completedFuture(Optional.empty()),
                                new NobodyListens(),
                                Optional.of(others)),
                        InstantSource.system());
    }

    public int port() {
        return stack.points().getFirst().port();
    }

    @Override
    public void close() {
        stack.close();
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
