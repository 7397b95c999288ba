package org.balie.telephony.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.balie.telephony.core.state.Id;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.MessageId;

/// Everything that time alone will change, soonest first; what is due at the same instant in a
/// fixed order.
final class Deadlines {

    sealed interface Waiting {
        record OfCall(CallId id) implements Waiting {}

        record OfDevice(DeviceId id) implements Waiting {}

        record OfDelegation(DelegationId id) implements Waiting {}

        record OfMessage(MessageId id) implements Waiting {}

        private Id id() {
            return switch (this) {
                case OfCall(var id) -> id;
                case OfDevice(var id) -> id;
                case OfDelegation(var id) -> id;
                case OfMessage(var id) -> id;
            };
        }
    }

    private record Due(Instant at, Waiting what) {}

    private final Map<Waiting, Due> dues = new HashMap<>();
    private final TreeSet<Due> order =
            new TreeSet<>(
                    Comparator.comparing(Due::at).thenComparing(due -> due.what().id().toString()));

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
