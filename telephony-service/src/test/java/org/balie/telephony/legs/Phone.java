package org.balie.telephony.legs;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.balie.telephony.sip.Binding;
import org.balie.telephony.sip.CallRequest;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.Registrations;
import org.balie.telephony.sip.Sdp;
import org.balie.telephony.sip.SipPorts;
import org.balie.telephony.sip.SipSettings;
import org.balie.telephony.sip.SipSettings.Limits;
import org.balie.telephony.sip.SipSettings.Point;
import org.balie.telephony.sip.SipStack;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.Trunk;
import org.balie.telephony.sip.TrunkEvents;
import org.balie.telephony.sip.TrunkName;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.SipUri;
import org.balie.telephony.sip.server.SipServer;

/// A telephone in a test, over real sockets: a desk telephone that signs in, or one of the outside
/// behind a trunk.
public final class Phone implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;
    private static final TrunkName HOME = new TrunkName("home");

    private final String name;
    private final int tone;
    private final SipStack stack;
    private final BlockingQueue<PhoneCall> arrived = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<PhoneCall> calls = new ConcurrentLinkedQueue<>();
    private final Semaphore up = new Semaphore(0);

    private Phone(String name, int tone, String host, List<Trunk> trunks) {
        this.name = name;
        this.tone = tone;
        stack =
                SipServer.start(
                        new SipSettings(
                                List.of(new Point(Transport.UDP, host, 0)),
                                host,
                                TestSite.REALM,
                                "telephone",
                                "0123456789abcdef".getBytes(StandardCharsets.US_ASCII),
                                Optional.empty(),
                                trunks,
                                Limits.USUAL),
                        ports(),
                        InstantSource.system());
    }

    /// At a desk, signed in.
    ///
    /// @param tone what it hums, in Hz
    /// @param port of the exchange
    public static Phone atDesk(Trunk.Account account, int tone, int port) {
        var phone =
                new Phone(
                        account.user(),
                        tone,
                        "127.0.0.1",
                        List.of(home(port, Optional.of(account))));
        phone.awaitUp();
        return phone;
    }

    /// Outside, from another address than the desks.
    static Phone outside(int tone) {
        return new Phone("outside", tone, TestSite.OUTSIDE, List.of());
    }

    void reach(int port) {
        stack.trunks(List.of(home(port, Optional.empty())));
        awaitUp();
    }

    private static Trunk home(int port, Optional<Trunk.Account> account) {
        return new Trunk(
                HOME,
                Transport.UDP,
                "127.0.0.1",
                port,
                List.of(),
                Optional.empty(),
                account,
                Trunk.Trust.TRUSTED,
                Duration.ofMinutes(1));
    }

    private void awaitUp() {
        try {
            if (!up.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(name + " can't reach its exchange");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return stack.points().getFirst().port();
    }

    // -- what its person does

    PhoneCall dial(String number) {
        return dialAs(name, number);
    }

    /// @param from what it shows as its own number
    PhoneCall dialAs(String from, String number) {
        return dial(from, number, PhoneCall::offer);
    }

    PhoneCall dial(String from, String number, Function<PhoneCall, Sdp> offer) {
        PhoneCall call = call();
        stack.call(
                CallRequest.to(
                        new CallRequest.Target.Trunk(HOME, number),
                        NameAddress.of(SipUri.sip(from, TestSite.REALM)),
                        Optional.of(offer.apply(call))),
                call);
        return call;
    }

    /// Waits for a call that rings here.
    public PhoneCall rings() {
        try {
            PhoneCall call = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertNotNull(call, "it does not ring at " + name);
            return call;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private PhoneCall call() {
        var call = new PhoneCall(tone);
        calls.add(call);
        return call;
    }

    private SipPorts ports() {
        return new SipPorts(
                incoming -> {
                    PhoneCall call = call();
                    call.arrives(incoming);
                    arrived.add(call);
                    return call;
                },
                (_, _) -> CompletableFuture.completedFuture(Optional.empty()),
                new Nobody(),
                (_, _) -> CompletableFuture.completedFuture(Optional.empty()),
                new TrunkEvents() {
                    @Override
                    public void up(TrunkName trunk) {
                        up.release();
                    }

                    @Override
                    public void down(TrunkName trunk, String cause) {}
                });
    }

    /// Nobody registers at a telephone.
    private static final class Nobody implements Registrations {
        @Override
        public CompletionStage<List<Binding>> kept() {
            return CompletableFuture.completedFuture(List.of());
        }

        @Override
        public CompletionStage<Void> keep(DeviceName device, List<Binding> bindings) {
            throw new IllegalStateException();
        }
    }

    @Override
    public void close() {
        stack.close();
        calls.forEach(PhoneCall::close);
    }
}
