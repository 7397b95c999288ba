package org.balie.telephony.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.balie.local.testing.RealParts;
import org.balie.platform.identity.SharedSecret;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.journal.Leases;
import org.balie.telephony.journal.Leases.Replica;
import org.balie.telephony.legs.Phone;
import org.balie.telephony.legs.PhoneCall;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.EdgeReplica;
import org.balie.telephony.sip.Replicas;
import org.balie.telephony.sip.Trunk;
import org.balie.telephony.sip.TrunkName;
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
    private static final int TONE = 610;

    @Inject TestOffice office;
    @Inject Leases leases;
    @Inject SharedSecret secret;
    @Inject Pool pool;

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
        var account =
                new Trunk.Account(
                        made.getString("deviceId"),
                        made.getString("secret"),
                        made.getString("realm"),
                        Optional.of(Duration.ofMinutes(5)));
        try (var edge = new EdgeReplica(new Others(), List.of());
                var phone = Phone.atDesk(account, TONE, edge.port())) {
            assertEquals(
                    office.site,
                    pool.preparedQuery(
                                    "select body::jsonb #>> '{flow,edge,site}' from sip_binding"
                                            + " where device_id = $1")
                            .execute(Tuple.of(account.user()))
                            .await()
                            .atMost(PATIENCE)
                            .iterator()
                            .next()
                            .getString(0));
            String call = office.call();
            PhoneCall ring = phone.rings();
            assertTrue(ring.incoming().arrival().offer().orElseThrow().text().contains("m=audio"));
            office.callerGone(call);
            ring.await(PhoneCall.Word.Cancelled.class);
        }
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
}
