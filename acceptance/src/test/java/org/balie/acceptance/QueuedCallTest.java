package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.balie.acceptance.DeskPhones.Who;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A number that leads to a queue, with real telephones: Sam calls it, Tom works in that queue. Who
/// hears whom is proven by the tone that each of them hums.
@ExtendWith(WholeSystem.class)
@ResourceLock(WholeSystem.PARTS)
@Tag("TEL-27")
class QueuedCallTest {
    /// Of the demonstration; it leads to the queue of Customer service.
    private static final String QUEUE_NUMBER = "+31205550120";

    private final LocalStack stack;
    private DeskPhones phones;

    QueuedCallTest(LocalStack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void plugIn(TestInfo test) {
        var folder = Path.of("target", "telephones", test.getTestMethod().orElseThrow().getName());
        phones = DeskPhones.of(stack, folder.toAbsolutePath(), Who.TOM, Who.SAM);
    }

    @AfterEach
    void unplug() {
        phones.close();
    }

    @Test
    @Tag("ACD-8")
    @Tag("ACD-11")
    void a_caller_waits_in_the_queue_until_the_agent_who_accepts_picks_up() {
        try (var tom = new Agent(stack, "tom")) {
            tom.beAvailable();
            phones.at(Who.SAM).dial(QUEUE_NUMBER);
            var offer = tom.desk().awaitAny("offer/", QueuedCallTest::isSams).getValue();
            assertEquals("call", offer.path("kind").asText());
            assertEquals("Customer service", offer.path("queueName").asText());
            phones.at(Who.SAM).awaitEstablished();
            phones.at(Who.SAM).awaitSound();

            accept(tom, offer.path("offerId").asText());
            phones.at(Who.TOM).awaitRinging();
            phones.at(Who.TOM).answer();
            phones.at(Who.SAM).awaitHears(Who.TOM.hertz);
            phones.at(Who.TOM).awaitHears(Who.SAM.hertz);
            tom.desk().await("me", me -> me.path("presence").asText().equals("busy"));

            phones.at(Who.SAM).hangUp();
            phones.at(Who.TOM).awaitClosed();
            var work = "work/" + offer.path("requestId").asText();
            tom.desk().await(work, it -> it.path("state").asText().equals("wrap-up"));
        }
    }

    @Test
    void a_caller_who_hangs_up_while_waiting_is_offered_no_more() {
        try (var tom = new Agent(stack, "tom")) {
            tom.beAvailable();
            phones.at(Who.SAM).dial(QUEUE_NUMBER);
            var offer = tom.desk().awaitAny("offer/", QueuedCallTest::isSams);
            phones.at(Who.SAM).awaitEstablished();

            phones.at(Who.SAM).hangUp();
            tom.desk()
                    .awaitThat(
                            "the offer is gone",
                            documents -> !documents.containsKey(offer.getKey()));
            tom.desk().await("me", me -> me.path("presence").asText().equals("available"));
        }
    }

    private static boolean isSams(JsonNode offer) {
        return Agent.nameIn(offer).equals(DeskPhones.SAMS);
    }

    private static void accept(Agent agent, String offerId) {
        agent.door().postUntilAccepted("/api/acd/offers/" + offerId + "/accept", Map.of());
    }
}
