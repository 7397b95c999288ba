package org.balie.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class HousekeepingTest {
    private final String mark = UUID.randomUUID().toString();

    @Inject Housekeeping housekeeping;
    @Inject Pool pool;

    @Test
    void what_nobody_can_repeat_is_forgotten_and_the_rest_kept() {
        for (String age : new String[] {"1 day", "13 days", "15 days"}) {
            execute(
                    "insert into inbox (consumer, event_id, handled_at)"
                            + " values ($1, gen_random_uuid(), now() - cast('%s' as interval))"
                                    .formatted(age));
            execute(
                    "insert into idempotent_answer (scope, key, asked_at)"
                            + " values ($1, '%1$s', now() - cast('%1$s' as interval))"
                                    .formatted(age));
        }
        housekeeping.forgetOld().await().atMost(LiveClient.PATIENCE);
        assertEquals(2, count("inbox", "consumer"));
        assertEquals(2, count("idempotent_answer", "scope"));
    }

    @Test
    void no_statement_may_take_for_ever() {
        var setting =
                pool.query("show statement_timeout").execute().await().atMost(LiveClient.PATIENCE);
        assertEquals("30s", setting.iterator().next().getString(0));
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
}
