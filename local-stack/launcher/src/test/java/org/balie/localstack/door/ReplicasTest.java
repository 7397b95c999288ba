package org.balie.localstack.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.net.SocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplicasTest {
    private static final List<Integer> THREE = List.of(9001, 9002, 9003);

    @Test
    void keys_spread_evenly() {
        Replicas replicas = Replicas.onLoopback("session-service", THREE);
        Map<SocketAddress, Integer> share = new HashMap<>();
        for (int i = 0; i < 3_000; i++) {
            share.merge(replicas.orderFor(id(i)).getFirst(), 1, Integer::sum);
        }
        share.values().forEach(count -> assertTrue(count > 850 && count < 1_150, share::toString));
    }

    @Test
    void only_the_keys_of_a_replica_that_is_gone_move() {
        Replicas all = Replicas.onLoopback("session-service", THREE);
        Replicas without = Replicas.onLoopback("session-service", List.of(9001, 9003));
        for (int i = 0; i < 500; i++) {
            List<SocketAddress> order = all.orderFor(id(i));
            SocketAddress expected =
                    order.getFirst().port() == 9002 ? order.get(1) : order.getFirst();
            assertEquals(expected, without.orderFor(id(i)).getFirst());
        }
    }

    private static String id(int number) {
        return new UUID(0x1234_5678_9abcL, number).toString();
    }
}
