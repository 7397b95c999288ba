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
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.legs.KeptEnds.KeptEnd;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.DialogId;
import org.balie.telephony.sip.DialogSnapshot;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.DialogSnapshot.Refresher;
import org.balie.telephony.sip.DialogSnapshot.Session;
import org.balie.telephony.sip.Peer;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.TrunkName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The dialogs of legs, kept in the database for whoever goes on with them.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("TEL-28")
class KeptDialogsTest {
    @Inject Pool pool;

    private final SiteId site = new SiteId("site-" + UUID.randomUUID());
    private final CallId call = new CallId(UUID.randomUUID());

    @Test
    void another_process_finds_dialogs_as_they_were_last() {
        var before = new KeptDialogs(pool);
        KeptEnd telephone = end(1, new Peer.Device(new DeviceName("desk")));
        KeptEnd.Dialog trunk = end(2, new Peer.Trunk(new TrunkName("site/out")));
        before.keep(site, telephone);
        before.keep(site, trunk);
        var later = new KeptEnd.Dialog(trunk.leg(), trunk.dialog().sent(12));
        before.keep(site, later);
        var half =
                new KeptEnd.Half(new LegId(call, 3), new LegId(new CallId(UUID.randomUUID()), 1));
        before.keep(site, half);
        before.write().join();

        assertEquals(List.of(telephone, later, half), found(new KeptDialogs(pool), site));
    }

    @Test
    void a_leg_that_is_over_is_not_found_again() {
        var dialogs = new KeptDialogs(pool);
        KeptEnd over = end(1, new Peer.Stranger());
        KeptEnd left = end(2, new Peer.Stranger());
        dialogs.keep(site, over);
        dialogs.keep(site, left);
        dialogs.write().join();

        dialogs.forget(site, over.leg());

        assertEquals(List.of(left), found(dialogs, site));
    }

    @Test
    void what_is_asked_for_includes_what_was_not_written_yet() {
        var dialogs = new KeptDialogs(pool);
        KeptEnd end = end(1, new Peer.Stranger());
        dialogs.keep(site, end);

        assertEquals(List.of(end), found(dialogs, site));
        assertEquals(List.of(), found(dialogs, new SiteId("another-" + UUID.randomUUID())));
    }

    @Test
    void one_that_cannot_be_read_hides_no_other() {
        var dialogs = new KeptDialogs(pool);
        KeptEnd end = end(1, new Peer.Stranger());
        dialogs.keep(site, end);
        dialogs.keep(site, end(2, new Peer.Stranger()));
        dialogs.write().join();
        pool.preparedQuery("update call_leg set body = '{' where site_id = $1 and leg = 2")
                .execute(Tuple.of(site.value()))
                .await()
                .atMost(Duration.ofSeconds(20));

        assertEquals(List.of(end), found(dialogs, site));
    }

    private static List<KeptEnd> found(KeptDialogs dialogs, SiteId site) {
        return dialogs.of(site).toCompletableFuture().join().stream()
                .sorted((one, other) -> one.leg().compareTo(other.leg()))
                .toList();
    }

    private KeptEnd.Dialog end(int number, Peer peer) {
        var dialog =
                new DialogSnapshot(
                        new DialogId("call-" + number, "here", "there"),
                        peer,
                        "sip:here@example.org",
                        "\"Tom\" <sip:there@example.org>",
                        3,
                        -1,
                        List.of("<sip:edge.example.org;lr>"),
                        "sip:there@10.0.0.1:5062",
                        "sip:here@10.0.0.2",
                        new Flow(Transport.UDP, "10.0.0.1", 5062),
                        Optional.of(
                                new Session(
                                        Duration.ofMinutes(30),
                                        Refresher.THEM,
                                        Instant.now().truncatedTo(ChronoUnit.MILLIS))));
        return new KeptEnd.Dialog(new LegId(call, number), dialog);
    }
}
