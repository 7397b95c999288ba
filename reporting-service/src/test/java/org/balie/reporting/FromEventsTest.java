package org.balie.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Events on a real Kafka become rows and pages.
@QuarkusTest
@WithTestResource(RealParts.class)
class FromEventsTest {
    private static final Map<String, String> NOVEMBER =
            Map.of("from", "2026-11-01", "to", "2026-11-30");

    private final String site = "site-" + UUID.randomUUID();
    private final Narrator story = new Narrator(site, "Jan de Vries");

    @Test
    @Tag("REP-3")
    void request_and_session_become_one_row() {
        tellInOrder();
        Asker.supervisor(site)
                .rows(NOVEMBER)
                .body("total", equalTo(1))
                .body("items[0].requestId", equalTo(story.request.toString()))
                .body("items[0].sessionId", equalTo(story.request.toString()))
                .body("items[0].number", equalTo("123456789"))
                .body("items[0].outcome", equalTo("handled"))
                .body("items[0].agentName", equalTo("Nadia"))
                .body("items[0].customerName", equalTo("Jan de Vries"))
                .body("items[0].customerEmail", equalTo("jan@example.org"))
                .body("items[0].queueName", equalTo("Billing"))
                .body("items[0].requestedAt", equalTo("2026-11-20T09:00:00Z"))
                .body("items[0].waitSeconds", equalTo(30))
                .body("items[0].startedAt", equalTo("2026-11-20T09:00:30Z"))
                .body("items[0].endedAt", equalTo("2026-11-20T09:05:30Z"))
                .body("items[0].durationSeconds", equalTo(300))
                .body("items[0].rating", equalTo(4))
                .body("items[0].status", equalTo("final"))
                .body("items[0].origin", equalTo("inbound"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    @Tag("REP-3")
    void any_order_with_repeats_on_both_topics_gives_the_same_row_and_page(int seed) {
        tellInOrder();
        var other = new Narrator(site + "-mixed", "Jan de Vries");
        tellMixed(other, new Random(seed));
        assertEquals(rowOf(story), rowOf(other));
        assertEquals(pageOf(story), pageOf(other));
    }

    @Test
    @Tag("REP-2")
    void details_tell_who_was_there_and_what_was_said() {
        tellInOrder();
        Asker.supervisor(site)
                .get("/sessions/" + story.request)
                .statusCode(200)
                .body("row.customerName", equalTo("Jan de Vries"))
                .body("requests", hasSize(1))
                .body("answers[0].label", equalTo("Onderwerp"))
                .body("answers[0].value", equalTo("Factuur 42"))
                .body("page.url", equalTo("https://shop.example/cart"))
                .body("participants.name", contains("Nadia", "Jan de Vries", "Mark", "Olga"))
                .body("participants[0].leftAt", equalTo("2026-11-20T09:05:30Z"))
                .body("notes[0].by", equalTo("Nadia"))
                .body("notes[0].text", equalTo("Invoice corrected"))
                .body("chat.text", contains("<b>Hello</b>", "Is this a known one?"))
                .body("chat[1].to", equalTo("Mark"))
                .body("timeline.code", hasItem("offer-accepted"))
                .body("rating.stars", equalTo(4))
                .body("rating.comment", equalTo("Thanks"));
    }

    @Test
    @Tag("REP-10")
    void private_line_shows_to_those_it_was_between_and_to_supervisors_only() {
        tellInOrder();
        chatSeenBy(Asker.agent(site, "nadia")).body("chat", hasSize(2));
        chatSeenBy(Asker.agent(site, "mark")).body("chat", hasSize(2));
        chatSeenBy(Asker.agent(site, "olga"))
                .body("chat.text", contains("<b>Hello</b>"))
                .body("timeline.text", not(hasItem("Is this a known one?")));
        chatSeenBy(Asker.admin(site)).body("chat", hasSize(2));
    }

    @Test
    @Tag("REP-10")
    void agent_who_was_not_there_finds_neither_row_nor_details() {
        tellInOrder();
        var stranger = Asker.agent(site, "somebody-else");
        stranger.rows(NOVEMBER).body("items", empty()).body("total", equalTo(0));
        stranger.get("/sessions/" + story.request)
                .statusCode(404)
                .body("type", equalTo("urn:balie:problem:not-found"));
        Asker.agent(site, "mark").rows(NOVEMBER).body("total", equalTo(1));
    }

    @Test
    @Tag("REP-10")
    void another_site_sees_nothing_whatever_it_asks_for() {
        tellInOrder();
        var elsewhere = Asker.admin("site-" + UUID.randomUUID());
        elsewhere.rows(NOVEMBER).body("items", empty());
        elsewhere
                .rows(Map.of("from", "2026-11-01", "to", "2026-11-30", "agent", "nadia"))
                .body("items", empty());
        elsewhere.get("/sessions/" + story.request).statusCode(404);
        elsewhere.get("/call-volume", NOVEMBER).statusCode(200).body("total.requests", equalTo(0));
        elsewhere.get("/filters").statusCode(200).body("queues", empty()).body("agents", empty());
        var csv = elsewhere.get("/sessions.csv", NOVEMBER).statusCode(200).extract().asString();
        assertEquals(1, csv.lines().count());
    }

    @Test
    void filters_name_what_the_events_named_and_an_agent_sees_no_other_agents() {
        tellInOrder();
        Asker.supervisor(site)
                .get("/filters")
                .statusCode(200)
                .body("queues.name", contains("Billing"))
                .body("agents.name", contains("Mark", "Nadia", "Olga"));
        Asker.agent(site, "mark")
                .get("/filters")
                .statusCode(200)
                .body("agents.name", contains("Mark"));
    }

    @Test
    void record_that_is_no_event_is_passed_over() {
        try (var teller = new Teller()) {
            teller.session(story.request.toString(), List.of("not an event"));
            teller.floor(site, List.of("{}"));
        }
        tellInOrder();
        Asker.supervisor(site).rows(NOVEMBER).body("total", equalTo(1));
    }

    private ValidatableResponse chatSeenBy(Asker asker) {
        return asker.get("/sessions/" + story.request).statusCode(200);
    }

    private void tellInOrder() {
        try (var teller = new Teller()) {
            teller.floor(story.site, story.floor());
            teller.session(story.request.toString(), story.session());
        }
        awaitWholeStory(story);
    }

    /// Both topics at once, shuffled, a third of the events twice.
    private static void tellMixed(Narrator story, Random random) {
        record Telling(boolean onFloor, String event) {}
        var tellings = new ArrayList<Telling>();
        Stream.of(1, 2)
                .forEach(
                        round -> {
                            story.floor().stream()
                                    .map(event -> new Telling(true, event))
                                    .filter(_ -> round == 1 || random.nextInt(3) == 0)
                                    .forEach(tellings::add);
                            story.session().stream()
                                    .map(event -> new Telling(false, event))
                                    .filter(_ -> round == 1 || random.nextInt(3) == 0)
                                    .forEach(tellings::add);
                        });
        Collections.shuffle(tellings, random);
        try (var teller = new Teller()) {
            for (var telling : tellings) {
                if (telling.onFloor()) {
                    teller.floor(story.site, List.of(telling.event()));
                } else {
                    teller.session(story.request.toString(), List.of(telling.event()));
                }
            }
        }
        awaitWholeStory(story);
    }

    /// Until the page tells as much as was told; it fails when that never happens.
    private static void awaitWholeStory(Narrator story) {
        var told = story.floor().size() + story.session().size();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () ->
                                Asker.supervisor(story.site)
                                                        .get("/sessions/" + story.request)
                                                        .extract()
                                                        .jsonPath()
                                                        .getList("timeline")
                                                instanceof List<?> timeline
                                        && timeline.size() == told);
    }

    private static String rowOf(Narrator story) {
        return neutral(Asker.supervisor(story.site).rows(NOVEMBER).extract().asString(), story);
    }

    private static String pageOf(Narrator story) {
        return neutral(
                Asker.supervisor(story.site)
                        .get("/sessions/" + story.request)
                        .statusCode(200)
                        .extract()
                        .asString(),
                story);
    }

    private static String neutral(String answer, Narrator story) {
        return answer.replace(story.request.toString(), "REQUEST");
    }
}
