package org.balie.reporting;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What one poll brings is handled together. It gives what it would have given one by one.
@QuarkusTest
@WithTestResource(RealParts.class)
class ManyAtOnceTest {
    private static final Map<String, String> NOVEMBER =
            Map.of("from", "2026-11-01", "to", "2026-11-30");
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int STORIES = 12;

    @Inject Pool pool;

    private final String site = "site-" + UUID.randomUUID();
    private final List<Narrator> stories =
            IntStream.range(0, STORIES).mapToObj(i -> new Narrator(site, "Customer " + i)).toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Tag("REP-3")
    void mixed_and_with_repeats_they_give_a_row_each_as_if_told_one_by_one(int seed) {
        var random = new Random(seed);
        var floor = mixedWithRepeats(Narrator::floor, random);
        var sessions = mixedWithRepeats(Narrator::session, random);
        try (var teller = new Teller()) {
            // Each topic in two pieces that share events, both readers at work.
            teller.floorAtOnce(site, floor.subList(0, floor.size() * 2 / 3));
            teller.sessionsAtOnce(site, sessions.subList(0, sessions.size() * 2 / 3));
            teller.floorAtOnce(site, floor.subList(floor.size() / 3, floor.size()));
            teller.sessionsAtOnce(site, sessions.subList(sessions.size() / 3, sessions.size()));
        }
        awaitMoments(site, STORIES * eventsOf(stories.getFirst()));

        var alone = new Narrator(site + "-alone", "Customer 0");
        try (var teller = new Teller()) {
            teller.floor(alone.site, alone.floor());
            teller.session(alone.request.toString(), alone.session());
        }
        awaitMoments(alone.site, eventsOf(alone));
        Asker.supervisor(site).rows(NOVEMBER).body("total", equalTo(STORIES));
        String expected = rowOf(alone);
        for (Narrator story : stories) {
            assertEquals(expected, rowOf(story));
        }
    }

    @Test
    void one_that_the_database_never_takes_is_set_aside_and_the_others_go_on() {
        // PostgreSQL has no character 0 in texts.
        var impossible = new Narrator(site, "Eve\0");
        var floor = new ArrayList<String>();
        stories.forEach(story -> floor.addAll(story.floor()));
        floor.addAll(floor.size() / 2, impossible.floor());
        var sessions = new ArrayList<String>();
        stories.forEach(story -> sessions.addAll(story.session()));
        try (var teller = new Teller()) {
            teller.floorAtOnce(site, floor);
            teller.sessionsAtOnce(site, sessions);
        }
        Awaitility.await()
                .atMost(LONG)
                .until(() -> stories.stream().allMatch(story -> status(story).equals("final")));
        // What names the customer: the arrival and the acceptance.
        Awaitility.await().atMost(LONG).until(() -> setAside().size() == 2);
        assertTrue(setAside().stream().allMatch(event -> event.contains(site)));
        // What the same events told without the name is there.
        Asker.supervisor(site).rows(NOVEMBER).body("total", equalTo(STORIES));
    }

    private static int eventsOf(Narrator story) {
        return story.floor().size() + story.session().size();
    }

    /// Every event once, a third of them a second time under the same id.
    private List<String> mixedWithRepeats(Function<Narrator, List<String>> events, Random random) {
        var told = new ArrayList<String>();
        stories.forEach(story -> told.addAll(events.apply(story)));
        for (String event : List.copyOf(told)) {
            if (random.nextInt(3) == 0) {
                told.add(event);
            }
        }
        Collections.shuffle(told, random);
        return told;
    }

    private void awaitMoments(String siteId, int told) {
        Awaitility.await()
                .atMost(LONG)
                .until(
                        () ->
                                query(
                                                        "select count(*) as n from moment where"
                                                                + " site_id = $1",
                                                        Tuple.of(siteId))
                                                .getFirst()
                                                .getLong("n")
                                        == told);
    }

    private List<String> setAside() {
        return query(
                        "select event from set_aside_event where event like $1",
                        Tuple.of("%" + site + "%"))
                .stream()
                .map(row -> row.getString("event"))
                .toList();
    }

    private List<Row> query(String sql, Tuple values) {
        var rows = pool.preparedQuery(sql).execute(values).await().atMost(LONG);
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    private static String status(Narrator story) {
        String status =
                Asker.supervisor(story.site)
                        .get("/sessions/" + story.request)
                        .extract()
                        .path("row.status");
        return status == null ? "" : status;
    }

    private static String rowOf(Narrator story) {
        Map<String, Object> row =
                Asker.supervisor(story.site)
                        .get("/sessions/" + story.request)
                        .statusCode(200)
                        .extract()
                        .path("row");
        return row.toString()
                .replace(story.request.toString(), "REQUEST")
                .replace(story.customerName, "CUSTOMER");
    }
}
