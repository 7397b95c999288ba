package org.balie.acd.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.balie.acd.core.routing.Explanation;
import org.balie.acd.core.state.History;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.journal.OfferExplanation;
import org.balie.acd.journal.OfferExplanation.Candidate;
import org.balie.acd.journal.OfferExplanation.Person;
import org.balie.platform.json.UnreadableJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CoreJsonTest {
    private static final OfferExplanation EXPLANATION =
            new OfferExplanation(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    Instant.parse("2026-11-22T10:00:00Z"),
                    "Service",
                    "Jan",
                    new Person("nadia", "Nadia"),
                    "longest-idle",
                    "Billing",
                    new OfferExplanation.Overflow(1, List.of("Billing"), 0, null),
                    2,
                    List.of(
                            new Candidate("nadia", "Nadia", "chosen", "", 1),
                            new Candidate("tom", "Tom", "offline", "", null)),
                    List.of());

    @Test
    @Tag("ACD-10")
    void an_explanation_is_read_back_with_candidates_that_have_no_rank() {
        var json = CoreJson.write(EXPLANATION, OfferExplanation.class);
        assertEquals(EXPLANATION, CoreJson.read(json, OfferExplanation.class));
    }

    @Test
    @Tag("ACD-10")
    void a_decision_is_read_back_from_the_journal_with_candidates_that_have_no_rank() {
        var tom =
                new Explanation.Candidate(
                        new AgentId("tom"), Explanation.Verdict.OFFLINE, "", OptionalInt.empty());
        var json = CoreJson.write(tom, Explanation.Candidate.class);
        assertEquals(tom, CoreJson.read(json, Explanation.Candidate.class));
    }

    @Test
    void what_may_not_be_null_is_missed() {
        var json = CoreJson.write(EXPLANATION, OfferExplanation.class);
        var nameless = json.replace("\"queueName\":\"Service\"", "\"queueName\":null");
        var shortened = json.replace("\"queueName\":\"Service\",", "");
        for (var damaged : List.of(nameless, shortened)) {
            assertThrows(
                    UnreadableJson.class, () -> CoreJson.read(damaged, OfferExplanation.class));
        }
    }

    @Test
    void a_history_in_the_words_of_another_version_is_none_until_it_counts_again() {
        var other = "{\"arrived\":[3,4],\"answered\":[2]}";
        assertEquals(History.NONE, CoreJson.read(other, History.class));
    }
}
