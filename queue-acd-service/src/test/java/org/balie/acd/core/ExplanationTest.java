package org.balie.acd.core;

import static org.balie.acd.core.Setups.agent;
import static org.balie.acd.core.Setups.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.balie.acd.core.routing.Explanation;
import org.balie.acd.core.routing.Explanation.Candidate;
import org.balie.acd.core.routing.Explanation.PassedOver;
import org.balie.acd.core.routing.Explanation.Reason;
import org.balie.acd.core.state.Intent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACD-10")
class ExplanationTest {

    private final Scene scene = new Scene();

    @Test
    void an_offer_names_every_member_with_what_was_found() {
        scene.with(queue("help").needing("tax", 2).wrapUp(Duration.ofSeconds(90)))
                .with(queue("other"))
                .with(
                        skilled("ann"),
                        skilled("bob"),
                        skilled("cas"),
                        skilled("dan"),
                        skilled("eve"),
                        skilled("fay").capacity(2),
                        skilled("gus"),
                        skilled("hal"),
                        agent("ida", "help").knowing("tax", 1),
                        skilled("jon"),
                        agent("stranger", "other"));
        scene.available("cas").asks("c1", "help").accepts("cas");
        scene.available("dan").asks("c2", "help").accepts("dan").ends("c2");
        scene.available("fay").asks("c3", "help").accepts("fay").asks("c4", "help").accepts("fay");
        scene.available("gus").asks("c5", "help");
        scene.available("hal").disconnects("hal", "hal-desk");
        scene.available("jon").intends("jon", new Intent.Away("lunch"));
        scene.available("ann").after(1).available("bob");

        scene.asks("carl", "help");

        assertEquals("longest-idle", scene.explanation().rule());
        assertEquals(10, scene.explanation().members());
        assertEquals(
                List.of(
                        "ann chosen 1",
                        "bob ranked-lower 2",
                        "cas busy",
                        "dan wrap-up",
                        "eve offline",
                        "fay at-capacity",
                        "gus has-offer",
                        "hal disconnected",
                        "ida missing-skill tax",
                        "jon away lunch"),
                verdicts());
    }

    @Test
    void who_declined_is_named_as_such_with_the_rest_passed_over() {
        scene.with(queue("help")).with(agent("ann", "help"), agent("bob", "help"));
        scene.available("ann").after(1).available("bob").asks("carl", "help").declines("ann");

        scene.then("OfferDeclined carl ann", "OfferMade carl help bob");
        assertEquals(List.of("bob chosen 1", "ann declined-before"), verdicts());

        scene.accepts("bob").asks("dora", "help").declines("ann").asks("evan", "help");
        assertEquals(
                List.of(new PassedOver(scene.id("dora"), Reason.DECLINED_BEFORE)),
                scene.explanation().passedOver());
    }

    @Test
    void a_request_that_waits_for_somebody_else_is_named_as_passed_over() {
        scene.with(queue("help").preferring(Duration.ofSeconds(30)))
                .with(agent("ann", "help"), agent("bob", "help"));
        scene.available("ann", "bob").asksAgainFor("zoe", "help", "bob").accepts("bob");
        scene.asksAgainFor("carl", "help", "bob").asks("dora", "help");

        scene.then("RequestQueued dora", "OfferMade dora help ann");
        assertEquals(
                List.of(new PassedOver(scene.id("carl"), Reason.WAITS_FOR_PREFERRED_AGENT)),
                scene.explanation().passedOver());
    }

    @Test
    void a_request_that_the_agent_has_not_the_skills_for_is_named_as_passed_over() {
        scene.with(queue("help"), queue("tax").needing("tax", 3))
                .with(agent("ann", "help", "tax"), agent("bob", "tax").knowing("tax", 3));
        scene.connects("bob", "desk").asks("carl", "tax").available("ann").asks("dora", "help");

        scene.then("RequestQueued dora", "OfferMade dora help ann");
        assertEquals(
                List.of(new PassedOver(scene.id("carl"), Reason.MISSING_SKILL)),
                scene.explanation().passedOver());
        assertEquals("ann chosen 1", verdicts().getFirst());
    }

    @Test
    void an_explanation_stays_readable_however_many_members_there_are() {
        scene.with(queue("help"));
        String[] names = IntStream.range(0, 60).mapToObj("a%02d"::formatted).toArray(String[]::new);
        for (String name : names) {
            scene.with(agent(name, "help"));
        }
        scene.available(names).asks("carl", "help");

        assertEquals(60, scene.explanation().members());
        assertEquals(Explanation.MOST_CANDIDATES, scene.explanation().candidates().size());
        assertEquals("a00 chosen 1", verdicts().getFirst());
    }

    private static Setups.Agent skilled(String name) {
        return agent(name, "help").knowing("tax", 3);
    }

    private List<String> verdicts() {
        return scene.explanation().candidates().stream().map(ExplanationTest::text).toList();
    }

    private static String text(Candidate candidate) {
        String detail = candidate.detail().isEmpty() ? "" : " " + candidate.detail();
        String rank = candidate.rank().isPresent() ? " " + candidate.rank().getAsInt() : "";
        return candidate.agent().value() + " " + candidate.verdict().code() + detail + rank;
    }
}
