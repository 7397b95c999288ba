package org.balie.session.service;

import static org.balie.session.service.Helping.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    @Test
    void agent_and_customer_read_that_the_call_is_over() {
        try (Helping helping = Helping.begin()) {
            var call = UUID.randomUUID();
            tell(
                    elevated(
                            call,
                            helping.agent.site(),
                            helping.agent.userId(),
                            helping.id.toString()));
            helping.page.awaitAny("chat/", l -> isOfCall(text(l, "code")));

            tell(ended(UUID.randomUUID(), helping.agent.site()));
            tell(ended(call, "site-" + UUID.randomUUID()));
            tell(ended(call, helping.agent.site()));

            var line =
                    helping.page
                            .awaitAny("chat/", l -> text(l, "code").equals("left-by-telephone"))
                            .getValue();
            assertEquals(NUMBER, text(line, "text"));
            helping.desk.awaitAny("chat/", l -> text(l, "code").equals("left-by-telephone"));
            assertEquals(
                    1,
                    helping.page.documents().values().stream()
                            .filter(it -> it.path("code").asText().equals("left-by-telephone"))
                            .count());
        }
    }

    private static TelephonyEvent ended(UUID call, String site) {
        return new TelephonyEvent.CallEnded(
                site,
                call,
                "in",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(NUMBER),
                Instant.now(),
                Optional.of(Instant.now()),
                "hung-up",
                List.of(),
                Duration.ZERO,
                false,
                Instant.now());
    }

    private static boolean isOfCall(String code) {
        return code.equals("joined-by-telephone");
    }

    private static void tell(String site, String agent, String session) {
        tell(elevated(UUID.randomUUID(), site, agent, session));
    }

    private static TelephonyEvent elevated(UUID call, String site, String agent, String session) {
        return new TelephonyEvent.CallElevated(
                site,
                call,
                agent,
                "outer",
                "support-session",
                session,
                Optional.of(NUMBER),
                Instant.now());
    }

    /// As Kafka may: twice.
    private static void tell(TelephonyEvent event) {
        var text =
                EventCodec.encode(
                        Envelope.of(
                                UUID.randomUUID(),
                                "call",
                                event.at(),
                                event.siteId(),
                                1,
                                "system",
                                event));
        try (Floor floor = new Floor()) {
            floor.send(Topics.TELEPHONY_EVENTS, text, event.siteId());
            floor.send(Topics.TELEPHONY_EVENTS, text, event.siteId());
        }
    }
}
