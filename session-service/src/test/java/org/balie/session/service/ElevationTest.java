package org.balie.session.service;

import static org.balie.session.service.Helping.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.balie.contracts.TelephonyEvent;
import org.balie.contracts.Topics;
import org.balie.local.testing.RealParts;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Parties of telephone calls come into sessions.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("TEL-17")
class ElevationTest {
    private static final String NUMBER = "+31612345678";

    @Test
    void agent_and_customer_read_once_who_joined_by_telephone() {
        try (Helping helping = Helping.begin()) {
            tell(helping.agent.site(), helping.agent.userId(), helping.id.toString());

            var line = helping.page.awaitAny("chat/", l -> isOfCall(text(l, "code"))).getValue();
            assertEquals(NUMBER, text(line, "text"));
            assertEquals("Nadia", text(line, "name"));
            helping.desk.awaitAny("chat/", l -> isOfCall(text(l, "code")));
            tell(helping.agent.site(), helping.agent.userId(), "no session at all");
            tell("site-" + UUID.randomUUID(), helping.agent.userId(), helping.id.toString());
            tell(helping.agent.site(), "somebody-else", helping.id.toString());
            helping.page.awaitAny(
                    "chat/", l -> l.path("number").asInt() > line.path("number").asInt());
            assertEquals(
                    2,
                    helping.page.documents().values().stream()
                            .filter(document -> isOfCall(document.path("code").asText()))
                            .count());
        }
    }

    private static boolean isOfCall(String code) {
        return code.equals("joined-by-telephone");
    }

    /// As Kafka may: twice.
    private static void tell(String site, String agent, String session) {
        var event =
                new TelephonyEvent.CallElevated(
                        site,
                        UUID.randomUUID(),
                        agent,
                        "outer",
                        "support-session",
                        session,
                        Optional.of(NUMBER),
                        Instant.now());
        var text =
                EventCodec.encode(
                        Envelope.of(
                                UUID.randomUUID(),
                                event.callId().toString(),
                                event.at(),
                                site,
                                1,
                                agent,
                                event));
        try (Floor floor = new Floor()) {
            floor.send(Topics.TELEPHONY_EVENTS, text, site);
            floor.send(Topics.TELEPHONY_EVENTS, text, site);
        }
    }
}
