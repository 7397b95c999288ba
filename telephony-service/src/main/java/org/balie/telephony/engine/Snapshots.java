package org.balie.telephony.engine;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeSnapshot;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.journal.JournalReader;
import org.jboss.logging.Logger;

/// Keeps a snapshot of each exchange now and then: after so many events, and of an exchange that
/// holds more than that after as many as it holds. So an event costs the same wherever it happens,
/// and reading the events after a snapshot takes about as long as reading the snapshot.
///
/// The engine's thread only takes it; turning it into text and writing it happen beside, one at a
/// time for each site.
final class Snapshots {
    private static final Logger LOG = Logger.getLogger(Snapshots.class);

    private final JournalReader journal;
    private final int every;
    private final Map<SiteId, Long> due = new HashMap<>();
    private final Map<SiteId, CompletableFuture<Void>> writing = new HashMap<>();

    Snapshots(JournalReader journal, int every) {
        this.journal = journal;
        this.every = every;
    }

    /// To be asked with exchanges of which everything is committed.
    void consider(Exchange exchange) {
        SiteId site = exchange.site().id();
        long sequence = exchange.site().sequence();
        long next = due.computeIfAbsent(site, _ -> sequence + every);
        CompletableFuture<Void> before = writing.get(site);
        if (sequence >= next && (before == null || before.isDone())) {
            ExchangeSnapshot snapshot = exchange.snapshot();
            due.put(site, sequence + Math.max(every, snapshot.size()));
            writing.put(site, write(snapshot));
        }
    }

    private CompletableFuture<Void> write(ExchangeSnapshot snapshot) {
        return Uni.createFrom()
                .deferred(() -> journal.keep(snapshot))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .invoke(
                        failure ->
                                LOG.warnf(
                                        "No snapshot of site %s: %s",
                                        snapshot.site().id().value(), failure))
                .subscribeAsCompletionStage();
    }
}
