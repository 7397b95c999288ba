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

/// Keeps a snapshot of each exchange now and then. The engine's thread only takes it; turning it
/// into text and writing it happen beside, one at a time for each site.
final class Snapshots {
    private static final Logger LOG = Logger.getLogger(Snapshots.class);

    private final JournalReader journal;
    private final int every;
    private final Map<SiteId, Long> kept = new HashMap<>();
    private final Map<SiteId, CompletableFuture<Void>> writing = new HashMap<>();

    Snapshots(JournalReader journal, int every) {
        this.journal = journal;
        this.every = every;
    }

    /// To be asked with exchanges of which everything is committed.
    void consider(Exchange exchange) {
        SiteId site = exchange.site().id();
        long sequence = exchange.site().sequence();
        long last = kept.computeIfAbsent(site, _ -> sequence);
        CompletableFuture<Void> before = writing.get(site);
        if (sequence - last >= every && (before == null || before.isDone())) {
            kept.put(site, sequence);
            writing.put(site, write(exchange.snapshot()));
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
