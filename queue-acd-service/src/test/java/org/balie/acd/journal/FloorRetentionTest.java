package org.balie.acd.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.balie.platform.retention.Housekeeping;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is forgotten of a floor, and what never is.
@QuarkusTest
@WithTestResource(RealParts.class)
class FloorRetentionTest {
    private final String site = "site-" + UUID.randomUUID();

    @Inject Housekeeping housekeeping;
    @Inject Pool pool;

    @Test
    @Tag("ACD-15")
    void events_are_kept_for_over_a_year_and_go_once_they_were_published() {
        event(1, "401 days");
        event(2, "399 days");
        published(2);

        clean();

        assertEquals(List.of("2"), left("journal", "sequence"));
    }

    @Test
    void an_event_that_was_not_published_stays_however_old() {
        event(1, "500 days");
        event(2, "500 days");
        event(3, "500 days");
        published(1);

        clean();

        assertEquals(List.of("2", "3"), left("journal", "sequence"));
    }

    @Test
    void events_of_a_site_that_never_published_stay() {
        event(1, "500 days");

        clean();

        assertEquals(List.of("1"), left("journal", "sequence"));
    }

    @Test
    void a_closed_request_goes_after_a_month_unless_the_floor_remembers_it() {
        closed("forgotten", "31 days", false);
        closed("remembered", "31 days", true);
        closed("young", "29 days", false);

        clean();

        assertEquals(List.of("remembered", "young"), left("closed_request", "body"));
    }

    @Test
    void an_offer_goes_after_its_time_unless_it_is_open() {
        offer("accepted", "401 days");
        offer("open", "401 days");
        offer("lapsed", "399 days");

        clean();

        assertEquals(List.of("lapsed", "open"), left("offer", "outcome"));
    }

    @Test
    void visits_notices_and_dead_commands_go_after_their_time() {
        for (String age : List.of("1 hour", "2 days", "91 days", "401 days")) {
            visit(age);
            notice(age);
            dead(age);
        }

        clean();

        assertEquals(List.of("1 hour", "2 days", "91 days"), left("visit", "queue_name"));
        assertEquals(List.of("1 hour"), left("notice", "body"));
        assertEquals(List.of("1 hour", "2 days"), left("dead_command", "reason"));
    }

    private void event(int sequence, String age) {
        insert(
                "journal (site_id, sequence, at, event, contract)"
                        + " select $1, %d, %s, '{}', '{}'".formatted(sequence, ago(age)));
    }

    private void published(int sequence) {
        insert("published select $1, " + sequence);
    }

    private void closed(String body, String age, boolean remembered) {
        insert(
                "closed_request (site_id, request_id, outcome, body, remembered, closed_at)"
                        + " select $1, gen_random_uuid(), 'left', '%s', %s, %s"
                                .formatted(body, remembered, ago(age)));
    }

    private void offer(String outcome, String age) {
        insert(
                "offer (site_id, offer_id, request_id, agent_id, at, outcome, explanation)"
                        + " select $1, gen_random_uuid(), gen_random_uuid(), 'a', %s, '%s', '{}'"
                                .formatted(ago(age), outcome));
    }

    private void visit(String age) {
        insert(
                "visit (site_id, request_id, visitor_id, at, queue_name, agent_id, agent_name)"
                        + " select $1, gen_random_uuid(), 'v', %s, '%s', 'a', 'A'"
                                .formatted(ago(age), age));
    }

    private void notice(String age) {
        insert(
                "notice (site_id, notice_id, at, body)"
                        + " select $1, gen_random_uuid(), %s, '%s'".formatted(ago(age), age));
    }

    private void dead(String age) {
        insert(
                "dead_command (partition, command_offset, site_id, reason, at)"
                        + " select 99, coalesce(max(command_offset), 0) + 1, $1, '%s', %s"
                                .formatted(age, ago(age))
                        + " from dead_command");
    }

    private static String ago(String age) {
        return "now() - cast('%s' as interval)".formatted(age);
    }

    private void insert(String row) {
        pool.preparedQuery("insert into " + row)
                .execute(Tuple.of(site))
                .await()
                .atMost(LiveClient.PATIENCE);
    }

    private void clean() {
        housekeeping.forgetOld().await().atMost(LiveClient.PATIENCE);
    }

    private List<String> left(String table, String column) {
        return pool
                .preparedQuery(
                        "select cast(%1$s as text) from %2$s where site_id = $1 order by %1$s"
                                .formatted(column, table))
                .execute(Tuple.of(site))
                .await()
                .atMost(LiveClient.PATIENCE)
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
