package org.balie.telephony.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What belongs to what, each set in its natural order.
final class Index<K, V extends Comparable<V>> {

    private final Map<K, TreeSet<V>> sets = new HashMap<>();

    void add(K key, V value) {
        sets.computeIfAbsent(key, _ -> new TreeSet<>()).add(value);
    }

    void remove(K key, V value) {
        TreeSet<V> set = sets.get(key);
        if (set != null && set.remove(value) && set.isEmpty()) {
            sets.remove(key);
        }
    }

    /// A copy, so that it may change while one goes through it.
    List<V> of(K key) {
        TreeSet<V> set = sets.get(key);
        return set == null ? List.of() : List.copyOf(set);
    }

    int count(K key) {
        TreeSet<V> set = sets.get(key);
        return set == null ? 0 : set.size();
    }
}
