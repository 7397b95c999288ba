package org.balie.acd.engine;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.balie.acd.journal.Batch.Entry;
import org.balie.acd.journal.Batch.SiteChange;
import org.balie.acd.journal.JournalReader;
import org.balie.contracts.Topics;
import org.balie.platform.outbox.OrderedProducer;
import org.balie.platform.trace.TraceParent;
import org.jboss.logging.Logger;

/// Publishes the journal to the other services: in order, at least once.
///
/// What this replica has just committed goes out from memory. Up to where Kafka has acknowledged is
/// written down now and then; a new owner, and this one after a failure, starts over from there and
/// reads the journal. All calls come from the engine's thread.
@ApplicationScoped
class JournalPublisher {
    private static final Logger LOG = Logger.getLogger(JournalPublisher.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int CHUNK = 1000;

    private final JournalReader journal;
    private final Map<String, Object> kafka;
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Long> written = new HashMap<>();

    private final Set<String> owned = new HashSet<>();

    /// Sites whose journal must be read again from the watermark.
    private final Set<String> behind = new HashSet<>();

    private Optional<OrderedProducer> line = Optional.empty();

    JournalPublisher(
            JournalReader journal, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.journal = journal;
        this.kafka = kafka;
    }

    /// From now on this replica publishes for the site, beginning with what may not be out yet.
    void begin(String siteId) {
        owned.add(siteId);
        behind.add(siteId);
    }

    /// Hands over what has just been committed.
    void publish(List<SiteChange> changes) {
        for (SiteChange change : changes) {
            if (!owned.contains(change.siteId())) {
                begin(change.siteId());
            } else if (!behind.contains(change.siteId())) {
                guarded(change.siteId(), () -> send(change));
            }
        }
    }

    /// Hands over what stands in no journal: if it is lost, nobody makes up for it.
    void tell(String siteId, String json) {
        if (owned.contains(siteId) && !behind.contains(siteId)) {
            guarded(
                    siteId,
                    () -> {
                        var _ = line().send(Topics.ACD_EVENTS, siteId, json, Optional.empty());
                    });
        }
    }

    private void send(SiteChange change) {
        for (Entry entry : change.entries()) {
            entry.contract()
                    .ifPresent(
                            json ->
                                    send(
                                            change.siteId(),
                                            entry.event().sequence(),
                                            json,
                                            entry.trace()));
        }
    }

    private void send(String siteId, long sequence, String json, Optional<TraceParent> trace) {
        var sending = line();
        var _ =
                sending.send(Topics.ACD_EVENTS, siteId, json, trace)
                        .thenRun(
                                () -> {
                                    if (!sending.isBroken()) {
                                        acknowledged.merge(siteId, sequence, Math::max);
                                    }
                                });
    }

    /// Makes up for what is behind. Called now and then.
    void catchUp() {
        if (line.isPresent() && line.get().isBroken()) {
            giveUp();
        }
        for (String site : List.copyOf(behind)) {
            behind.remove(site);
            guarded(site, () -> publishFromJournal(site));
        }
    }

    private void publishFromJournal(String siteId) {
        long from = journal.published(siteId).await().atMost(TIMEOUT);
        while (true) {
            var chunk = journal.unpublished(siteId, from, CHUNK).await().atMost(TIMEOUT);
            chunk.forEach(event -> send(siteId, event.sequence(), event.json(), event.trace()));
            if (chunk.size() < CHUNK) {
                return;
            }
            from = chunk.getLast().sequence();
        }
    }

    /// Writes down what Kafka has.
    void writeDown() {
        var news = new HashMap<>(acknowledged);
        news.entrySet().removeIf(entry -> entry.getValue().equals(written.get(entry.getKey())));
        if (!news.isEmpty()) {
            journal.markPublished(news).await().atMost(TIMEOUT);
            written.putAll(news);
        }
    }

    /// This replica no longer owns the site.
    void end(String siteId) {
        owned.remove(siteId);
        behind.remove(siteId);
        acknowledged.remove(siteId);
        written.remove(siteId);
    }

    void close() {
        line.ifPresent(open -> open.close(TIMEOUT));
        line = Optional.empty();
    }

    private OrderedProducer line() {
        var open = line.orElseGet(() -> new OrderedProducer(kafka, TIMEOUT));
        line = Optional.of(open);
        return open;
    }

    private void guarded(String siteId, Runnable sending) {
        try {
            sending.run();
        } catch (RuntimeException e) {
            LOG.warnf("Events of site %s wait in the journal: %s", siteId, e);
            behind.add(siteId);
        }
    }

    /// Every site that was published on the broken line starts over from what was acknowledged.
    private void giveUp() {
        LOG.warn("Kafka refused an event; publishing starts over from the journal");
        line.ifPresent(OrderedProducer::close);
        line = Optional.empty();
        behind.addAll(owned);
    }
}
