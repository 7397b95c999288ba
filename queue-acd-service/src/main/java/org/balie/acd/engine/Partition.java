package org.balie.acd.engine;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.balie.acd.commands.CommandCodec;
import org.balie.acd.core.Floor;
import org.balie.acd.core.IssuedCommand;
import org.balie.acd.core.state.Id.SiteId;
import org.balie.acd.journal.Batch;
import org.balie.acd.journal.Batch.DeadCommand;
import org.balie.acd.journal.Batch.SiteChange;
import org.balie.acd.journal.BatchWriter;
import org.balie.acd.journal.FloorStore;
import org.balie.platform.json.UnreadableJson;
import org.balie.platform.trace.TraceParent;
import org.jboss.logging.Logger;

/// One partition of the commands topic and the floors of its sites, as long as this replica owns
/// it.
///
/// Memory never runs ahead of the database: when a commit fails, or somebody else has moved the
/// partition, the floors are thrown away and must be loaded again. A command that cannot be carried
/// out is buried with its reason, and the partition goes on.
final class Partition {
    private static final Logger LOG = Logger.getLogger(Partition.class);

    /// @param next the offset up to which everything has taken effect
    private record Loaded(Map<String, OwnedFloor> floors, long next) {}

    private final int number;
    private final FloorStore store;
    private final BatchWriter writer;
    private final EngineMetrics metrics;
    private final Duration timeout;

    /// Offsets on which the floor or the database has failed, with the reason.
    private final Map<Long, String> poison = new HashMap<>();

    private Optional<Loaded> loaded = Optional.empty();

    /// The database refused what a batch would have written: commands go one by one until the one
    /// to blame is found.
    private boolean oneByOne;

    Partition(
            int number,
            FloorStore store,
            BatchWriter writer,
            EngineMetrics metrics,
            Duration timeout) {
        this.number = number;
        this.store = store;
        this.writer = writer;
        this.metrics = metrics;
        this.timeout = timeout;
    }

    boolean isLoaded() {
        return loaded.isPresent();
    }

    Collection<OwnedFloor> floors() {
        return loaded.map(state -> state.floors.values()).orElse(List.of());
    }

    /// Up to where everything has taken effect; empty while not loaded.
    OptionalLong next() {
        return loaded.map(state -> OptionalLong.of(state.next)).orElse(OptionalLong.empty());
    }

    /// Brings the floors back and says from which offset to read on.
    ///
    /// The offset is read before the floors. Should another owner commit in between, these floors
    /// are newer than the offset and the next commit fails; the other way round it would succeed
    /// with floors that are too old.
    ///
    /// @param sites those whose commands come in this partition
    /// @param first the oldest offset that Kafka still has
    /// @param end the offset that the next record will get
    long load(Collection<String> sites, long first, long end) {
        long stored = await(store.nextOffset(number));
        long next = within(stored, first, end);
        var floors = new HashMap<String, OwnedFloor>();
        await(store.load(sites))
                .forEach(
                        (site, snapshot) ->
                                floors.put(site, new OwnedFloor(Floor.restore(snapshot))));
        loaded = Optional.of(new Loaded(floors, next));
        return next;
    }

    /// An offset beyond the end: the topic was made anew. One before the beginning: commands went
    /// by unread. Either way there is nothing to read but what Kafka has.
    private long within(long stored, long first, long end) {
        if (stored >= first && stored <= end) {
            return stored;
        }
        if (stored != 0) {
            LOG.errorf(
                    "Partition %d stood at %d, but Kafka has %d to %d: going on from %d",
                    number, stored, first, end, first);
        }
        await(store.rewind(number, stored, first));
        return first;
    }

    /// Forgets the floors; the partition must be loaded again.
    void drop() {
        loaded = Optional.empty();
    }

    /// Carries out what one poll brought.
    ///
    /// @return what has been committed, to be told; empty also when the commit failed and the
    ///   partition dropped its floors
    List<SiteChange> take(List<ConsumerRecord<String, byte[]>> records) {
        if (!oneByOne) {
            return takeAtOnce(records);
        }
        var changes = new ArrayList<SiteChange>();
        for (var record : records) {
            changes.addAll(takeAtOnce(List.of(record)));
        }
        oneByOne = !isLoaded();
        return changes;
    }

    private List<SiteChange> takeAtOnce(List<ConsumerRecord<String, byte[]>> records) {
        if (loaded.isEmpty()) {
            return List.of();
        }
        var state = loaded.get();
        var news = records.stream().filter(record -> record.offset() >= state.next).toList();
        if (news.isEmpty()) {
            return List.of();
        }
        try {
            long began = System.nanoTime();
            var batch = decide(state, news);
            var outcome = await(writer.commit(batch));
            metrics.commit.record(Duration.ofNanos(System.nanoTime() - began));
            metrics.batch.record(news.size());
            return concluded(state, batch, outcome);
        } catch (FloorFailed e) {
            poison.put(e.offset, e.reason);
            LOG.errorf(e, "The floor failed on command %d of partition %d", e.offset, number);
        } catch (RuntimeException e) {
            blame(news, e);
            LOG.errorf("Partition %d: a batch at %d was not committed: %s", number, state.next, e);
        }
        drop();
        return List.of();
    }

    private List<SiteChange> concluded(Loaded state, Batch batch, BatchWriter.Outcome outcome) {
        return switch (outcome) {
            case COMMITTED -> {
                loaded = Optional.of(new Loaded(state.floors, batch.to()));
                metrics.dead.increment(batch.dead().size());
                poison.keySet().removeIf(offset -> offset < batch.to());
                yield batch.sites();
            }
            case STALE -> {
                LOG.warnf("Partition %d has another owner; dropped its floors", number);
                metrics.stale.increment();
                drop();
                yield List.of();
            }
        };
    }

    private Batch decide(Loaded state, List<ConsumerRecord<String, byte[]>> records) {
        var dead = new ArrayList<DeadCommand>();
        for (var record : records) {
            carryOut(state, record).ifPresent(dead::add);
        }
        var changes =
                state.floors.values().stream().flatMap(floor -> floor.take().stream()).toList();
        return new Batch(number, state.next, records.getLast().offset() + 1, changes, dead);
    }

    /// Returns the record to bury, if it could not be carried out.
    private Optional<DeadCommand> carryOut(Loaded state, ConsumerRecord<String, byte[]> record) {
        var known = poison.get(record.offset());
        if (known != null) {
            return Optional.of(dead(record, known));
        }
        IssuedCommand command;
        try {
            if (record.key() == null || record.value() == null) {
                return Optional.of(dead(record, "without site or command"));
            }
            command = CommandCodec.decode(new String(record.value(), StandardCharsets.UTF_8));
        } catch (UnreadableJson e) {
            LOG.errorf("Command %d of partition %d: %s", record.offset(), number, e.getMessage());
            return Optional.of(dead(record, String.valueOf(e.getMessage())));
        }
        var floor = floorOf(state, record.key(), command.at());
        try {
            floor.handle(command, TraceParent.of(record.headers()));
            return Optional.empty();
        } catch (RuntimeException e) {
            throw new FloorFailed(record.offset(), e);
        }
    }

    private OwnedFloor floorOf(Loaded state, String site, Instant at) {
        var floor = state.floors.get(site);
        if (floor == null) {
            var stored = await(store.load(List.of(site))).get(site);
            floor =
                    new OwnedFloor(
                            stored == null
                                    ? Floor.empty(new SiteId(site), at)
                                    : Floor.restore(stored));
            state.floors.put(site, floor);
        }
        return floor;
    }

    private static DeadCommand dead(ConsumerRecord<String, byte[]> record, String reason) {
        return new DeadCommand(
                record.offset(),
                Optional.ofNullable(record.key()),
                reason,
                record.value() == null ? new byte[0] : record.value());
    }

    /// When the database refuses the values themselves (SQLSTATE classes 22 and 23), trying again
    /// would fail for ever.
    private void blame(List<ConsumerRecord<String, byte[]>> records, RuntimeException failure) {
        if (failure instanceof PgException refused
                && (refused.getSqlState().startsWith("22")
                        || refused.getSqlState().startsWith("23"))) {
            if (records.size() == 1) {
                poison.put(records.getFirst().offset(), String.valueOf(refused.getMessage()));
            }
            oneByOne = true;
        }
    }

    private <T> T await(Uni<T> answer) {
        return answer.await().atMost(timeout);
    }

    /// The core has met what cannot be.
    private static final class FloorFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final long offset;
        final String reason;

        FloorFailed(long offset, RuntimeException cause) {
            super(cause);
            this.offset = offset;
            this.reason = cause.toString();
        }
    }
}
