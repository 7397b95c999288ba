package org.balie.telephony.phones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.balie.local.testing.RealParts;
import org.balie.telephony.administration.SipDevices;
import org.balie.telephony.administration.SipSettings;
import org.balie.telephony.administration.SipTrunks;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.legs.Directory.Station;
import org.balie.telephony.sip.Credential;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.Trunk;
import org.balie.telephony.sip.TrunkName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is known of telephones and trunks, while the tables are changed as another replica does.
@QuarkusTest
@WithTestResource(RealParts.class)
class KnownTelephonesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject Pool pool;
    @Inject Vertx vertx;
    @Inject SipDevices devices;
    @Inject SipTrunks trunks;
    @Inject SipSettings sip;
    @Inject PhoneSettings settings;

    private final SiteId site = new SiteId("site-" + UUID.randomUUID());
    private final DeviceName name = new DeviceName("desk-" + UUID.randomUUID());
    private final BlockingQueue<KnownTelephones.Look> looks = new LinkedBlockingQueue<>();
    private KnownTelephones known;
    private long timer;

    @BeforeEach
    void follow() {
        known = new KnownTelephones(devices, trunks, sip, settings);
        var changes = new TelephoneChanges(pool, known);
        changes.first().await().atMost(PATIENCE);
        timer = changes.follow(vertx, looks::add);
    }

    @AfterEach
    void stop() {
        vertx.cancelTimer(timer);
    }

    @Test
    @Tag("TEL-26")
    void a_telephone_is_known_soon_after_another_replica_added_it_and_no_more_when_it_is_gone()
            throws InterruptedException {
        addDevice("one");

        look(_ -> known.station(name).isPresent());
        assertEquals(
                Optional.of(new Station(site, new PersonId("ann"), new DeviceId(name.value()))),
                known.station(name));
        assertEquals(Optional.of(name), known.name(site, new DeviceId(name.value())));
        assertEquals(Optional.empty(), known.name(new SiteId("other"), new DeviceId(name.value())));

        run("delete from sip_device where device_id = '" + name.value() + "'");
        look(it -> it.gone().contains(name));
        assertEquals(Optional.empty(), known.station(name));
    }

    @Test
    @Tag("TEL-26")
    void a_telephone_whose_secret_was_changed_has_to_sign_in_again() throws InterruptedException {
        addDevice("one");
        look(_ -> known.station(name).isPresent());

        run("update sip_device set ha1_md5 = 'two' where device_id = '" + name.value() + "'");

        look(it -> it.gone().contains(name));
        assertTrue(known.station(name).isPresent(), "it is still there");
    }

    @Test
    @Tag("TEL-26")
    void who_signs_in_is_known_at_once() {
        addDevice("one");

        assertEquals(
                Optional.of(new Credential(name, Optional.of("one"), Optional.of("sha"))),
                found("balie"));
        assertTrue(known.station(name).isPresent());
        assertEquals(Optional.empty(), found("elsewhere"));
    }

    private Optional<Credential> found(String realm) {
        return known.find(realm, name.value()).toCompletableFuture().join();
    }

    @Test
    @Tag("TEL-27")
    void a_trunk_is_the_sites_and_its_networks_are_addresses() throws InterruptedException {
        run(
                "insert into sip_trunk (site_id, trunk_id, version, body) values ('"
                        + site.value()
                        + "', 'out', 1, '{\"name\":\"Out\",\"kind\":\"static\","
                        + "\"host\":\"sip.example.org\",\"port\":5060,\"transport\":\"udp\","
                        + "\"addresses\":[\"192.0.2.7\",\"198.51.100.128/30\"]}')");
        var name = new TrunkName(site.value() + "/out");

        Trunk trunk =
                look(it -> it.trunks().stream().anyMatch(each -> each.name().equals(name)))
                        .trunks()
                        .stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();

        assertEquals(Optional.of(site), known.siteOf(name));
        assertEquals(List.of(name), known.trunksOf(site));
        assertEquals(
                List.of(
                        "192.0.2.7",
                        "198.51.100.128",
                        "198.51.100.129",
                        "198.51.100.130",
                        "198.51.100.131"),
                trunk.sources());
        assertEquals(Optional.empty(), trunk.account());
    }

    private KnownTelephones.Look look(Predicate<KnownTelephones.Look> expected)
            throws InterruptedException {
        while (true) {
            KnownTelephones.Look next = looks.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertNotNull(next, "nothing was noticed");
            if (expected.test(next)) {
                return next;
            }
        }
    }

    private void addDevice(String md5) {
        run(
                "insert into sip_device (site_id, device_id, person_id, name, realm, ha1_md5,"
                        + " ha1_sha256, made_at) values ('"
                        + site.value()
                        + "', '"
                        + name.value()
                        + "', 'ann', 'Desk', 'balie', '"
                        + md5
                        + "', 'sha', now())");
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(PATIENCE);
    }
}
