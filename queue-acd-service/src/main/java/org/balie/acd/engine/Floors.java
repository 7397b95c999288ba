package org.balie.acd.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.balie.acd.commands.CommandSender;
import org.balie.acd.journal.Batch.SiteChange;
import org.balie.acd.journal.BatchWriter;
import org.balie.acd.journal.FloorStore;
import org.jboss.logging.Logger;

/// The partitions that this replica owns, and one turn of the engine over them: load what is not
/// loaded, take what has come, tell what was committed, send the ticks that are due, tell callers
/// their places.
@ApplicationScoped
class Floors {
    private static final Logger LOG = Logger.getLogger(Floors.class);

    /// How long a poll may wait, and how often the watermark and the group's offsets are written.
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    private static final Duration KAFKA_TIMEOUT = Duration.ofSeconds(5);

    private final FloorStore store;
    private final BatchWriter writer;
    private final JournalPublisher publisher;
    private final Instance<FloorAudience> audience;
    private final EngineMetrics metrics;
    private final EngineSettings settings;
    private final InstantSource clock;
    private final Ticks ticks;
    private final CallPlaces places;

    private final Map<TopicPartition, Partition> partitions = new HashMap<>();
    private Duration patience = Duration.ZERO;
    private Instant loadAgain = Instant.EPOCH;
    private Instant writeDownNext = Instant.EPOCH;
    private final Set<String> owned = ConcurrentHashMap.newKeySet();
    private volatile boolean assigned;
    private volatile boolean allLoaded;

    Floors(
            FloorStore store,
            BatchWriter writer,
            JournalPublisher publisher,
            @Any Instance<FloorAudience> audience,
            EngineMetrics metrics,
            EngineSettings settings,
            InstantSource clock,
            CommandSender sender) {
        this.store = store;
        this.writer = writer;
        this.publisher = publisher;
        this.audience = audience;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
        this.ticks = new Ticks(sender);
        this.places = new CallPlaces(settings.placesEvery(), publisher::tell);
    }

    /// Whether Kafka has given this replica its share, and all of it is loaded.
    boolean areReady() {
        return assigned && allLoaded;
    }

    /// Whether this replica decides for the site, and so tells its audience itself.
    boolean own(String siteId) {
        return owned.contains(siteId);
    }

    ConsumerRebalanceListener ownership(Consumer<?, ?> consumer) {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> given) {
                // Nothing is read from a partition before its floors are there.
                consumer.pause(given);
                given.forEach(each -> partitions.put(each, partition(each)));
                assigned = true;
                allLoaded = partitions.values().stream().allMatch(Partition::isLoaded);
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> taken) {
                taken.forEach(Floors.this::giveUp);
            }
        };
    }

    private Partition partition(TopicPartition topicPartition) {
        return new Partition(
                topicPartition.partition(), store, writer, metrics, settings.databaseTimeout());
    }

    void turn(Consumer<String, byte[]> consumer) {
        load(consumer);
        publisher.catchUp();
        var records = consumer.poll(patience);
        for (TopicPartition each : records.partitions()) {
            var partition = partitions.get(each);
            if (partition != null) {
                tell(partition.take(records.records(each)));
                if (!partition.isLoaded()) {
                    disownLost();
                }
            }
        }
        var now = clock.instant();
        patience = ticks.send(floors(), now, LONGEST_WAIT);
        places.tell(floors(), now);
        if (!now.isBefore(writeDownNext)) {
            writeDown(consumer);
            writeDownNext = now.plus(LONGEST_WAIT);
        }
    }

    private void tell(List<SiteChange> changes) {
        if (!changes.isEmpty()) {
            audience.forEach(each -> each.committed(changes));
            publisher.publish(changes);
            changes.forEach(change -> owned.add(change.siteId()));
        }
    }

    private void load(Consumer<?, ?> consumer) {
        var now = clock.instant();
        if (now.isBefore(loadAgain)) {
            return;
        }
        for (var each : List.copyOf(partitions.entrySet())) {
            if (!each.getValue().isLoaded()) {
                load(consumer, each.getKey(), each.getValue(), now);
            }
        }
        allLoaded = partitions.values().stream().allMatch(Partition::isLoaded);
    }

    private void load(
            Consumer<?, ?> consumer, TopicPartition at, Partition partition, Instant now) {
        try {
            consumer.pause(List.of(at));
            metrics.reloads.increment();
            long first = of(at, consumer.beginningOffsets(List.of(at), KAFKA_TIMEOUT));
            long end = of(at, consumer.endOffsets(List.of(at), KAFKA_TIMEOUT));
            var next = partition.load(sitesOf(consumer, at), first, end);
            consumer.seek(at, next);
            consumer.resume(List.of(at));
            for (OwnedFloor floor : partition.floors()) {
                publisher.begin(floor.siteId());
                owned.add(floor.siteId());
            }
            LOG.infof(
                    "Partition %d: %d floors, from offset %d",
                    at.partition(), partition.floors().size(), next);
        } catch (RuntimeException e) {
            LOG.warnf("Partition %d cannot be loaded: %s", at.partition(), e);
            partition.drop();
            loadAgain = now.plus(settings.pause());
        }
    }

    private static long of(TopicPartition at, Map<TopicPartition, Long> offsets) {
        return Objects.requireNonNull(offsets.get(at), "Kafka answers for what it was asked");
    }

    /// A site's commands are where its key leads, as Kafka's own partitioner has it.
    private List<String> sitesOf(Consumer<?, ?> consumer, TopicPartition at) {
        int count = consumer.partitionsFor(at.topic(), KAFKA_TIMEOUT).size();
        return store.sites().await().atMost(settings.databaseTimeout()).stream()
                .filter(site -> partitionOf(site, count) == at.partition())
                .toList();
    }

    static int partitionOf(String site, int count) {
        return BuiltInPartitioner.partitionForKey(site.getBytes(StandardCharsets.UTF_8), count);
    }

    /// The group's offsets play no part in recovery; they let operators see the lag.
    private void writeDown(Consumer<?, ?> consumer) {
        try {
            publisher.writeDown();
        } catch (RuntimeException e) {
            LOG.debugf("The watermark waits: %s", e);
        }
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        partitions.forEach(
                (at, partition) ->
                        partition
                                .next()
                                .ifPresent(next -> offsets.put(at, new OffsetAndMetadata(next))));
        consumer.commitAsync(offsets, (_, _) -> {});
    }

    private List<OwnedFloor> floors() {
        var all = new ArrayList<OwnedFloor>();
        partitions.values().forEach(partition -> all.addAll(partition.floors()));
        return all;
    }

    private void giveUp(TopicPartition taken) {
        partitions.remove(taken);
        disownLost();
    }

    /// What is no longer in memory is no longer ours: the views look for it in the journal.
    private void disownLost() {
        var still = new HashSet<String>();
        floors().forEach(floor -> still.add(floor.siteId()));
        for (String siteId : List.copyOf(owned)) {
            if (!still.contains(siteId)) {
                owned.remove(siteId);
                publisher.end(siteId);
                ticks.forget(siteId);
                places.forget(siteId);
            }
        }
    }

    void finish() {
        publisher.close();
        publisher.writeDown();
    }

    void dropAll() {
        List.copyOf(partitions.keySet()).forEach(this::giveUp);
        assigned = false;
        allLoaded = false;
    }
}
