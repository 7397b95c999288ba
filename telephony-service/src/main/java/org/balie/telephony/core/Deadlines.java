package org.balie.telephony.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.MessageId;

/// Everything that time alone will change, soonest first. What is due at the same instant goes by
/// its kind and then by its id.
final class Deadlines {

    sealed interface Waiting extends Comparable<Waiting> {
        record OfDevice(DeviceId id) implements Waiting {}

        record OfDelegation(DelegationId id) implements Waiting {}

        record OfMessage(MessageId id) implements Waiting {}

        record OfCall(CallId id) implements Waiting {}

        private int rank() {
            return switch (this) {
                case OfDevice _ -> 0;
                case OfDelegation _ -> 1;
                case OfMessage _ -> 2;
                case OfCall _ -> 3;
            };
        }

        @Override
        default int compareTo(Waiting other) {
            if (rank() != other.rank()) {
                return Integer.compare(rank(), other.rank());
            }
            return switch (this) {
                case OfDevice(var id) -> id.compareTo(((OfDevice) other).id());
                case OfDelegation(var id) -> id.compareTo(((OfDelegation) other).id());
                case OfMessage(var id) -> id.compareTo(((OfMessage) other).id());
                case OfCall(var id) -> id.compareTo(((OfCall) other).id());
            };
        }
    }

    private record Due(Instant at, Waiting what) {}

    private final Map<Waiting, Due> dues = new HashMap<>();
    private final TreeSet<Due> order =
            new TreeSet<>(Comparator.comparing(Due::at).thenComparing(Due::what));

    void set(Waiting what, Instant at) {
        clear(what);
        Due due = new Due(at, what);
        dues.put(what, due);
        order.add(due);
    }

    void clear(Waiting what) {
        Due before = dues.remove(what);
        if (before != null) {
            order.remove(before);
        }
    }

    Optional<Instant> next() {
        return order.isEmpty() ? Optional.empty() : Optional.of(order.first().at());
    }

    Optional<Waiting> dueBy(Instant now) {
        return order.isEmpty() || order.first().at().isAfter(now)
                ? Optional.empty()
                : Optional.of(order.first().what());
    }
}
