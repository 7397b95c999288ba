package org.balie.telephony.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is remembered for a while only: [#KEPT] from when it happened, in the order of happening.
final class Memory<K, V> {

    /// Whoever sends a command again does so sooner, and who sends one later is refused.
    static final Duration KEPT = Duration.ofMinutes(2);

    record Remembered<K, V>(K key, V value, Instant at) {}

    private final Map<K, Remembered<K, V>> known = new HashMap<>();
    private final Deque<Remembered<K, V>> order = new ArrayDeque<>();

    /// The first thing remembered under a key stays.
    void remember(K key, V value, Instant at) {
        Remembered<K, V> item = new Remembered<>(key, value, at);
        if (known.putIfAbsent(key, item) == null) {
            order.addLast(item);
        }
    }

    void forget(Instant now) {
        while (!order.isEmpty() && order.getFirst().at().plus(KEPT).isBefore(now)) {
            known.remove(order.removeFirst().key());
        }
    }

    Optional<V> get(K key) {
        return Optional.ofNullable(known.get(key)).map(Remembered::value);
    }

    /// Oldest first.
    List<Remembered<K, V>> all() {
        return List.copyOf(order);
    }
}
