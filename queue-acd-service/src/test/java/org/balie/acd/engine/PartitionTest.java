package org.balie.acd.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.balie.acd.commands.CommandCodec;
import org.balie.acd.core.FloorEvent;
import org.balie.acd.core.IssuedCommand;
import org.balie.acd.core.NumberedEvent;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.journal.Batch.SiteChange;
import org.balie.acd.journal.BatchWriter;
import org.balie.acd.journal.FloorStore;
import org.balie.acd.journal.JournalReader;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A partition that Kafka does not have, so that only the test decides who owns it.
@QuarkusTest
@WithTestResource(RealParts.class)
class PartitionTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long MANY = 1_000_000;

    @Inject FloorStore store;
    @Inject BatchWriter writer;
    @Inject JournalReader journal;
    @Inject EngineMetrics metrics;
    @Inject Pool pool;

    private final TestCommands commands = new TestCommands();
    private final List<ConsumerRecord<String, byte[]>> log = new ArrayList<>();
    private int number;

    @BeforeEach
    void anotherPartition() {
        number = NUMBERS.incrementAndGet();
    }

    @Test
    @Tag("ACD-8")
    void an_owner_that_crashes_between_offer_and_acceptance_leaves_all_to_the_next() {
        var first = owner();
        first.take(issue(commands.open()));
        first.take(issue(commands.readyAgent("nadia")));
        first.take(issue(commands.help()));
        var offer = offer();

        var second = owner();
        second.take(issue(commands.accept("nadia", offer)));

        assertEquals(1, accepted().size());
        assertTrue(second.isLoaded());
    }

    @Test
    @Tag("ACD-8")
    void an_owner_that_was_paused_commits_nothing_and_tells_nobody() {
        var paused = owner();
        paused.take(issue(commands.open()));
        paused.take(issue(commands.readyAgent("nadia")));
        paused.take(issue(commands.help()));
        var offer = offer();
        var next = owner();

        var acceptance = issue(commands.accept("nadia", offer));
        assertFalse(next.take(acceptance).isEmpty());
        List<SiteChange> told = paused.take(acceptance);

        assertTrue(told.isEmpty());
        assertFalse(paused.isLoaded());
        assertEquals(1, accepted().size());
        assertTrue(next.isLoaded());
    }

    @Test
    void a_paused_owner_that_loads_again_goes_on_where_the_other_was() {
        var one = owner();
        one.take(issue(commands.open()));
        var other = owner();
        other.take(issue(commands.readyAgent("nadia")));
        one.take(List.copyOf(log.subList(1, log.size())));

        long next = one.load(List.of(commands.site), 0, MANY);
        one.take(issue(commands.help()));

        assertEquals(4, next);
        assertEquals(1, made().size());
    }

    @Test
    void a_record_that_comes_again_has_no_effect() {
        var owner = owner();
        owner.take(issue(commands.open()));
        owner.take(issue(commands.readyAgent("nadia")));
        var asking = issue(commands.help());
        owner.take(asking);

        assertTrue(owner.take(asking).isEmpty());
        assertTrue(owner.isLoaded());
        assertEquals(1, queued().size());
    }

    @Test
    void a_command_that_is_sent_twice_has_one_effect() {
        var owner = owner();
        owner.take(issue(commands.open()));
        owner.take(issue(commands.readyAgent("nadia")));
        var asking = commands.help();
        owner.take(issue(asking));
        owner.take(issue(asking));
        var acceptance = commands.accept("nadia", offer());
        owner.take(issue(acceptance));
        owner.take(issue(acceptance));

        assertEquals(1, queued().size());
        assertEquals(1, accepted().size());
    }

    @Test
    void a_record_that_is_no_command_is_buried_and_the_next_goes_on() {
        var owner = owner();
        owner.take(issue(commands.open()));
        var batch = new ArrayList<>(raw("{\"not\":\"a command\"}"));
        batch.addAll(raw("\u0000\u0001"));
        batch.addAll(issue(commands.readyAgent("nadia")));

        owner.take(batch);

        assertEquals(2, buried());
        assertTrue(owner.isLoaded());
        assertEquals(1, owner.floors().iterator().next().floor().agents().count());
    }

    @Test
    void a_command_whose_effect_the_database_refuses_is_buried_alone() {
        var owner = owner();
        owner.take(issue(commands.open()));
        owner.take(issue(commands.readyAgent("nadia")));
        owner.take(issue(commands.helpFor("no\u0000body")));
        var offer = offer();
        var batch = new ArrayList<>(issue(commands.accept("nadia", offer)));
        batch.addAll(issue(commands.leave()));

        // Refused as a whole, then one by one, then the one to blame is known.
        for (int attempt = 0; attempt < 3; attempt++) {
            owner.take(batch);
            if (!owner.isLoaded()) {
                owner.load(List.of(commands.site), 0, MANY);
            }
        }

        assertEquals(1, buried());
        assertTrue(accepted().isEmpty());
        assertEquals(1, ofType(FloorEvent.RequestLeft.class).size());
    }

    @Test
    void what_is_loaded_is_what_was_in_memory() {
        var owner = owner();
        owner.take(issue(commands.open()));
        owner.take(issue(commands.readyAgent("nadia")));
        owner.take(issue(commands.readyAgent("omar")));
        owner.take(issue(commands.help()));
        owner.take(issue(commands.decline("nadia", offer())));
        owner.take(issue(commands.help()));
        owner.take(issue(commands.leave()));

        var inMemory = owner.floors().iterator().next().floor().snapshot();

        var stored = store.load(List.of(commands.site)).await().atMost(PATIENCE);
        assertEquals(inMemory, stored.get(commands.site));
    }

    @Test
    void a_topic_that_was_made_anew_is_read_from_its_beginning() {
        var owner = owner();
        owner.take(issue(commands.open()));
        owner.take(issue(commands.readyAgent("nadia")));

        var after = partition();
        long next = after.load(List.of(commands.site), 0, 1);
        log.clear();
        after.take(issue(commands.help()));

        assertEquals(0, next);
        assertEquals(1, queued().size());
    }

    private Partition partition() {
        return new Partition(number, store, writer, metrics, PATIENCE);
    }

    private Partition owner() {
        var partition = partition();
        partition.load(List.of(commands.site), 0, MANY);
        return partition;
    }

    private List<ConsumerRecord<String, byte[]>> issue(IssuedCommand command) {
        return raw(CommandCodec.encode(command));
    }

    private List<ConsumerRecord<String, byte[]>> issue(List<IssuedCommand> several) {
        return several.stream().flatMap(command -> issue(command).stream()).toList();
    }

    private List<ConsumerRecord<String, byte[]>> raw(String text) {
        var record =
                new ConsumerRecord<>(
                        "commands",
                        number,
                        log.size(),
                        commands.site,
                        text.getBytes(StandardCharsets.UTF_8));
        log.add(record);
        return List.of(record);
    }

    private OfferId offer() {
        return ((FloorEvent.OfferMade) made().getLast().event()).offer();
    }

    private List<NumberedEvent> made() {
        return ofType(FloorEvent.OfferMade.class);
    }

    private List<NumberedEvent> queued() {
        return ofType(FloorEvent.RequestQueued.class);
    }

    private List<NumberedEvent> accepted() {
        return ofType(FloorEvent.OfferAccepted.class);
    }

    private List<NumberedEvent> ofType(Class<? extends FloorEvent> type) {
        return journal.after(commands.site, 0, 1000).await().atMost(PATIENCE).stream()
                .filter(event -> type.isInstance(event.event()))
                .toList();
    }

    private long buried() {
        return pool.preparedQuery("select count(*) from dead_command where partition = $1")
                .execute(Tuple.of(number))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(PATIENCE);
    }
}
