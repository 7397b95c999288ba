package org.balie.session.upkeep;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Remembers what one round found, so that the next can tell what lasts from what passes.
final class Suspects<T> {
    private Set<T> before = Set.of();

    /// Those that the round before found too.
    List<T> seenTwice(List<T> now) {
        List<T> lasting = now.stream().filter(before::contains).toList();
        Set<T> next = new HashSet<>(now);
        lasting.forEach(next::remove);
        before = next;
        return lasting;
    }
}
