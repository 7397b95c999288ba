package org.balie.telephony.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.balie.local.testing.RealParts;
import org.balie.platform.identity.SharedSecret;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.journal.Leases;
import org.balie.telephony.journal.Leases.Replica;
import org.balie.telephony.sip.Binding;
import org.balie.telephony.sip.CallHandler;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.Ending;
import org.balie.telephony.sip.IncomingCall;
import org.balie.telephony.sip.Registrations;
import org.balie.telephony.sip.Replicas;
import org.balie.telephony.sip.SipDialog;
import org.balie.telephony.sip.SipPorts;
import org.balie.telephony.sip.SipSettings;
import org.balie.telephony.sip.SipSettings.Limits;
import org.balie.telephony.sip.SipSettings.Point;
import org.balie.telephony.sip.SipStack;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.Trunk;
import org.balie.telephony.sip.TrunkEvents;
import org.balie.telephony.sip.TrunkName;
import org.balie.telephony.sip.message.Reason;
import org.balie.telephony.sip.server.SipServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The service as the owner of a site, whose telephone comes to another replica: one that finds the
/// service by the lease and knows nothing but what replicas know.
@QuarkusTest
@TestProfile(WithTelephones.class)
@WithTestResource(RealParts.class)
class EdgeOfServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SILENCE = Duration.ofMinutes(1);

    @Inject TestOffice office;
    @Inject Leases leases;
    @Inject SharedSecret secret;
    @Inject Pool pool;

    private final List<SipStack> stacks = new ArrayList<>();
    private final BlockingQueue<IncomingCall> rings = new LinkedBlockingQueue<>();
    private final BlockingQueue<List<Reason>> cancelled = new LinkedBlockingQueue<>();
    private final Semaphore up = new Semaphore(0);

    @AfterEach
    void close() {
        stacks.reversed().forEach(SipStack::close);
    }

    @Test
    @Tag("TEL-26")
    void a_telephone_at_another_replica_registers_and_rings() throws Exception {
        office.boss();
        var made =
                office.admin()
                        .body(Map.of("personId", "boss", "name", "Desk phone"))
                        .post("/api/telephony/admin/devices")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath();
        String device = made.getString("deviceId");
        int edge = start(_ -> nobody(), List.of(), Optional.of(new Others()));

        start(
                this::called,
                List.of(home(edge, device, made.getString("secret"), made.getString("realm"))),
                Optional.empty());

        assertTrue(up.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS), "it can't register");
        assertEquals(
                office.site,
                pool.preparedQuery(
                                "select body::jsonb #>> '{flow,edge,site}' from sip_binding"
                                        + " where device_id = $1")
                        .execute(Tuple.of(device))
                        .await()
                        .atMost(PATIENCE)
                        .iterator()
                        .next()
                        .getString(0));
        String call = office.call();
        IncomingCall ring = rings.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertNotNull(ring, "it does not ring");
        assertTrue(ring.arrival().offer().orElseThrow().text().contains("m=audio"));
        ring.ring();
        office.callerGone(call);
        assertNotNull(cancelled.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS), "it rings on");
    }

    private int start(CallHandler calls, List<Trunk> trunks, Optional<Replicas> replicas) {
        SipStack stack =
                SipServer.start(
                        new SipSettings(
                                List.of(new Point(Transport.UDP, "127.0.0.1", 0)),
                                "127.0.0.1",
                                "edge.example",
                                "test",
                                "0123456789abcdef".getBytes(StandardCharsets.US_ASCII),
                                Optional.empty(),
                                trunks,
                                Limits.USUAL),
                        new SipPorts(
                                calls,
                                (_, _) -> CompletableFuture.completedFuture(Optional.empty()),
                                new KeepsNothing(),
                                (_, _) -> CompletableFuture.completedFuture(Optional.empty()),
                                new Watching(),
                                replicas),
                        InstantSource.system());
        stacks.add(stack);
        return stack.points().getFirst().port();
    }

    private static Trunk home(int port, String device, String password, String realm) {
        return new Trunk(
                new TrunkName("home"),
                Transport.UDP,
                "127.0.0.1",
                port,
                List.of(),
                Optional.empty(),
                Optional.of(
                        new Trunk.Account(
                                device, password, realm, Optional.of(Duration.ofMinutes(5)))),
                Trunk.Trust.TRUSTED,
                Duration.ofMinutes(1));
    }

    private static IncomingCall.Listener nobody() {
        throw new AssertionError("a call came to the edge itself");
    }

    private IncomingCall.Listener called(IncomingCall call) {
        rings.add(call);
        return new AtTelephone();
    }

    /// What a replica knows: the secret, and the lease.
    private final class Others implements Replicas {
        @Override
        public List<byte[]> keys() {
            return secret.keys("telephony-service, SIP from replica to replica");
        }

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public Optional<String> siteOf(DeviceName device) {
            return Optional.of(office.site);
        }

        @Override
        public Optional<String> siteOf(TrunkName trunk) {
            return Optional.of(office.site);
        }

        @Override
        public CompletionStage<Optional<Address>> elsewhere(String site) {
            return leases.owner(new SiteId(site), SILENCE)
                    .map(found -> found.flatMap(Replica::sip).flatMap(Address::parse))
                    .subscribeAsCompletionStage();
        }
    }

    private final class Watching implements TrunkEvents {
        @Override
        public void up(TrunkName trunk) {
            up.release();
        }

        @Override
        public void down(TrunkName trunk, String cause) {}
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

    private final class AtTelephone implements IncomingCall.Listener {
        @Override
        public void cancelled(List<Reason> reasons) {
            cancelled.add(reasons);
        }

        @Override
        public void offered(SipDialog dialog, SipDialog.Offer offer) {
            throw new AssertionError("nobody has answered");
        }

        @Override
        public void referred(SipDialog dialog, SipDialog.Referral referral) {
            throw new AssertionError("nobody has answered");
        }

        @Override
        public void ended(SipDialog dialog, Ending ending) {
            throw new AssertionError("nobody has answered");
        }
    }
}
