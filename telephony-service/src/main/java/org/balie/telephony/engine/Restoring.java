package org.balie.telephony.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeSnapshot;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.journal.JournalReader;

/// Brings exchanges back as they were last committed: the latest snapshot and the events after it.
/// Not for event loops: it waits for the database.
public final class Restoring {
    private static final int PAGE = 2000;

    private final JournalReader journal;
    private final Duration timeout;

    /// @param timeout for each question to the database
    public Restoring(JournalReader journal, Duration timeout) {
        this.journal = journal;
        this.timeout = timeout;
    }

    public Exchange restore(SiteId site) {
        Optional<ExchangeSnapshot> snapshot = journal.snapshot(site).await().atMost(timeout);
        Exchange exchange =
                snapshot.map(Exchange::restore)
                        .orElseGet(() -> Exchange.empty(site, Instant.EPOCH));
        catchUp(exchange);
        return exchange;
    }

    private void catchUp(Exchange exchange) {
        List<NumberedEvent> page;
        do {
            page = after(exchange.site().id(), exchange.site().sequence());
            page.forEach(exchange::apply);
        } while (page.size() == PAGE);
    }

    /// What the journal has that an exchange does not know yet.
    public List<NumberedEvent> after(Exchange exchange) {
        var all = new ArrayList<NumberedEvent>();
        long from = exchange.site().sequence();
        List<NumberedEvent> page;
        do {
            page = after(exchange.site().id(), from);
            all.addAll(page);
            from += page.size();
        } while (page.size() == PAGE);
        return all;
    }

    /// What has happened between an event and where an exchange stands.
    List<NumberedEvent> between(long sequence, Exchange exchange) {
        var all = new ArrayList<NumberedEvent>();
        long from = sequence;
        while (from < exchange.site().sequence()) {
            List<NumberedEvent> page = after(exchange.site().id(), from);
            page.stream()
                    .filter(event -> event.sequence() <= exchange.site().sequence())
                    .forEach(all::add);
            from = page.getLast().sequence();
        }
        return all;
    }

    private List<NumberedEvent> after(SiteId site, long sequence) {
        return journal.after(site, sequence, PAGE).await().atMost(timeout);
    }
}
