package org.balie.telephony.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.balie.local.testing.TestTokens;
import org.balie.telephony.core.CallCommand;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.views.SiteCopies;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a replica shows of a site that another one decides for.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("TEL-28")
class FollowingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject TestDatabase database;
    @Inject SiteCopies copies;
    @Inject Exchanges here;

    private final Office office = new Office();
    private final CallId call = Office.call();

    @Test
    void a_screen_follows_a_site_from_owner_to_owner() {
        var owner = new TestReplica(database, TestSettings.PATIENT);
        office.open(List.of("ann")).forEach(each -> owner.send(office.site, each));
        try (var desk = desk("boss")) {
            awaitLamp(desk, "idle");
            owner.send(office.site, office.calls(call));
            awaitLamp(desk, "ringing");
            owner.send(office.site, office.answers("ann", call));
            awaitLamp(desk, "in-use");
            owner.close();

            var hold = Office.user("ann", new CallCommand.HoldCall(call));
            here.decide(office.site, hold, Optional.empty()).await().atMost(PATIENCE);
            awaitLamp(desk, "held");
        }
    }

    @Test
    void an_answer_knows_all_that_was_committed_before_it_was_asked() {
        try (var owner = new TestReplica(database, TestSettings.PATIENT)) {
            for (var command : office.open(List.of("ann", "tom"))) {
                owner.send(office.site, command);
                assertEquals(
                        owner.snapshot(office.site).orElseThrow(),
                        copies.read(office.site, exchange -> exchange.snapshot())
                                .await()
                                .atMost(PATIENCE));
            }
            assertFalse(here.own(office.site));
        }
    }

    private LiveClient desk(String person) {
        return LiveClient.connect(
                RealParts.address("/ws/telephony/desk"),
                TestTokens.agentToken(person, person, office.site.value(), "agent"));
    }

    private static void awaitLamp(LiveClient desk, String lamp) {
        desk.await("line/line", line -> line.path("lamp").asText().equals(lamp));
    }
}
