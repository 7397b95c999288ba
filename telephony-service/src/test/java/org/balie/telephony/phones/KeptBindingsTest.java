package org.balie.telephony.phones;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.local.testing.RealParts;
import org.balie.telephony.sip.Binding;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.DialogSnapshot.Edge;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.message.SipUri;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Where telephones are, kept in the database.
@QuarkusTest
@WithTestResource(RealParts.class)
class KeptBindingsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject Pool pool;
    @Inject KeptBindings bindings;

    private final DeviceName device = new DeviceName("device-" + UUID.randomUUID());

    @Test
    @Tag("TEL-28")
    void what_is_registered_comes_back_as_it_was() {
        List<Binding> both = List.of(binding("10.0.0.1", HOUR), binding("[2001:db8::7]", HOUR));

        replace(both);

        assertEquals(both, kept());
    }

    @Test
    void another_registration_takes_the_place_of_what_was_there() {
        replace(List.of(binding("10.0.0.1", HOUR), binding("10.0.0.2", HOUR)));
        List<Binding> after = List.of(binding("10.0.0.3", HOUR));

        replace(after);

        assertEquals(after, kept());
    }

    @Test
    void who_signs_off_is_kept_no_more() {
        replace(List.of(binding("10.0.0.1", HOUR)));

        replace(List.of());

        assertEquals(List.of(), kept());
    }

    @Test
    void what_another_process_has_heard_since_outlives_the_end_that_this_one_knows() {
        Binding old = binding("10.0.0.1", HOUR);
        replace(List.of(old));
        Binding renewed = binding("10.0.0.1", HOUR.multipliedBy(2));
        new KeptBindings(pool).replace(device, List.of(renewed)).toCompletableFuture().join();

        Optional<Instant> until = bindings.replace(device, List.of()).toCompletableFuture().join();

        assertEquals(Optional.of(renewed.until()), until);
        assertEquals(List.of(renewed), kept());
    }

    @Test
    void what_has_expired_does_not_come_back() {
        Binding living = binding("10.0.0.1", HOUR);

        replace(List.of(binding("10.0.0.2", HOUR.negated()), living));

        assertEquals(List.of(living), kept());
    }

    @Test
    @Tag("TEL-28")
    void a_new_owner_finds_by_which_replica_its_telephones_are_reached() {
        Binding direct = binding("10.0.0.1", HOUR);
        Binding atEdge = direct.at(direct.flow().behind(new Edge("10.1.0.2", 5060, "site")));
        replace(List.of(atEdge));

        assertEquals(
                List.of(atEdge),
                bindings.of(List.of(device, new DeviceName("somebody-else")))
                        .toCompletableFuture()
                        .join());
    }

    @Test
    void what_was_kept_before_there_were_edges_is_read_as_direct() {
        Binding direct = binding("10.0.0.1", HOUR);
        replace(List.of(direct));
        pool.preparedQuery(
                        "update sip_binding set body = (body::jsonb #- '{flow,edge}')::text"
                                + " where device_id = $1")
                .execute(Tuple.of(device.value()))
                .await()
                .atMost(Duration.ofSeconds(20));

        assertEquals(List.of(direct), kept());
    }

    private void replace(List<Binding> now) {
        var _ = bindings.replace(device, now).toCompletableFuture().join();
    }

    private List<Binding> kept() {
        return bindings.all().toCompletableFuture().join().stream()
                .filter(each -> each.device().equals(device))
                .toList();
    }

    private Binding binding(String host, Duration life) {
        return new Binding(
                device,
                SipUri.parse("sip:" + device.value() + "@" + host + ":5062;transport=tcp;ob"),
                new Flow(Transport.TCP, host, 40_123),
                Optional.of("<urn:uuid:" + UUID.randomUUID() + ">"),
                Optional.of(1),
                500,
                List.of("<sip:edge.example.org;lr>"),
                Optional.empty(),
                UUID.randomUUID().toString(),
                17,
                Instant.now().plus(life).truncatedTo(ChronoUnit.MILLIS));
    }
}
