package org.balie.platform.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class HousekeepingTest {
    private final String mark = UUID.randomUUID().toString();

    @Inject Housekeeping housekeeping;
    @Inject Vertx vertx;
    @Inject Pool pool;
    @Inject InstantSource clock;
    @Inject MeterRegistry meters;

    @Test
    void what_nobody_can_repeat_is_forgotten_and_the_rest_kept() {
        for (String age : new String[] {"1 day", "13 days", "15 days"}) {
            handled(age, 1);
            execute(
                    "insert into idempotent_answer (scope, key, asked_at)"
                            + " values ($1, '%1$s', now() - cast('%1$s' as interval))"
                                    .formatted(age));
        }
        run(housekeeping);
        assertEquals(2, count("inbox", "consumer"));
        assertEquals(2, count("idempotent_answer", "scope"));
    }

    @Test
    void arrears_of_many_batches_are_cleared_in_one_round() {
        handled("15 days", 2_500);
        handled("1 day", 7);
        run(housekeeping);
        assertEquals(7, count("inbox", "consumer"));
    }

    @Test
    void a_round_takes_no_more_than_its_batches_and_the_next_goes_on() {
        handled("15 days", 50);
        var small = housekeeping(List.of(marked("inbox", "handled_at < $1")));
        run(small);
        assertEquals(30, count("inbox", "consumer"));
        run(small);
        assertEquals(10, count("inbox", "consumer"));
    }

    @Test
    void a_kind_that_fails_keeps_no_other_waiting() {
        handled("15 days", 5);
        var both =
                housekeeping(
                        List.of(
                                marked("no_such_table", "handled_at < $1"),
                                marked("inbox", "handled_at < $1")));
        assertThrows(Exception.class, () -> run(both));
        assertEquals(0, count("inbox", "consumer"));
    }

    @Test
    void no_statement_may_take_for_ever() {
        var setting =
                pool.query("show statement_timeout").execute().await().atMost(LiveClient.PATIENCE);
        assertEquals("30s", setting.iterator().next().getString(0));
    }

    private Retention marked(String table, String condition) {
        return Retention.ofRows(
                table, Duration.ofDays(14), condition + " and consumer = '" + mark + "'");
    }

    private Housekeeping housekeeping(List<Retention> retentions) {
        return new Housekeeping(vertx, pool, clock, new SmallRounds(), retentions, meters);
    }

    private static void run(Housekeeping housekeeping) {
        housekeeping.forgetOld().await().atMost(LiveClient.PATIENCE);
    }

    private void handled(String age, int rows) {
        execute(
                "insert into inbox (consumer, event_id, handled_at)"
                        + " select $1, gen_random_uuid(), now() - cast('%s' as interval)"
                                .formatted(age)
                        + " from generate_series(1, %d)".formatted(rows));
    }

    private void execute(String statement) {
        pool.preparedQuery(statement).execute(Tuple.of(mark)).await().atMost(LiveClient.PATIENCE);
    }

    private long count(String table, String column) {
        return pool.preparedQuery("select count(*) from " + table + " where " + column + " = $1")
                .execute(Tuple.of(mark))
                .await()
                .atMost(LiveClient.PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private record SmallRounds() implements HousekeepingSettings {
        @Override
        public Duration every() {
            return Duration.ofHours(1);
        }

        @Override
        public int batch() {
            return 10;
        }

        @Override
        public int batches() {
            return 2;
        }
    }
}
