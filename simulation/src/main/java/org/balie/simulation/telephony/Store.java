package org.balie.simulation.telephony;

import java.util.ArrayList;
import java.util.List;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeSnapshot;
import org.balie.telephony.core.NumberedEvent;

/// The journal, and now and then a snapshot. Events that are not the next ones are not written.
final class Store {
    private static final int BETWEEN_SNAPSHOTS = 40;

    private ExchangeSnapshot snapshot;
    private final List<NumberedEvent> since = new ArrayList<>();

    Store(Exchange exchange) {
        snapshot = exchange.snapshot();
    }

    private long sequence() {
        return since.isEmpty() ? snapshot.site().sequence() : since.getLast().sequence();
    }

    /// @param from the number of the last event that the writer knows of
    /// @return whether it was written; not if somebody else has written since
    boolean commit(long from, List<NumberedEvent> events) {
        if (from != sequence()) {
            return false;
        }
        since.addAll(events);
        if (since.size() > BETWEEN_SNAPSHOTS) {
            snapshot = load().snapshot();
            since.clear();
        }
        return true;
    }

    Exchange load() {
        Exchange exchange = Exchange.restore(snapshot);
        since.forEach(exchange::apply);
        return exchange;
    }
}
