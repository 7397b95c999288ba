package org.balie.reporting.core;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// An event with its place in the order of whoever told it.
///
/// @param sequence strictly rising within one subject of one source; a repeated event repeats it
public record Numbered<E>(long sequence, E event) {

    /// The events in the order they happened, each once, however they came in.
    static <E> List<E> inOrder(Collection<Numbered<E>> told) {
        return told.stream()
                .distinct()
                .sorted(
                        Comparator.<Numbered<E>>comparingLong(Numbered::sequence)
                                .thenComparing(numbered -> numbered.event().toString()))
                .map(Numbered::event)
                .toList();
    }

    /// The latest time any of the events tells; empty when there is no event.
    static <E> Optional<Instant> latest(List<E> events, Function<E, Instant> time) {
        return events.stream().map(time).max(Instant::compareTo);
    }

    static <K> Stream<K> only(Class<K> kind, List<?> events) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    static <K> Optional<K> last(Class<K> kind, List<?> events) {
        return only(kind, events).reduce((_, later) -> later);
    }
}
