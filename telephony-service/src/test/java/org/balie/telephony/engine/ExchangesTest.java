package org.balie.telephony.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.balie.local.testing.RealParts;
import org.balie.telephony.core.CallCommand;
import org.balie.telephony.core.CallEvent;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.ExchangeEvent;
import org.balie.telephony.core.ExchangeSnapshot;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.Rejection;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.journal.Leases.Replica;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Replicas on one database, with what befalls them.
@QuarkusTest
@WithTestResource(RealParts.class)
class ExchangesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofMillis(300);

    @Inject TestDatabase database;
    @Inject ExchangeCommands here;

    private final Office office = new Office();
    private final CallId call = Office.call();

    @Test
    @Tag("TEL-28")
    void what_was_decided_is_there_after_a_restart() {
        Optional<ExchangeSnapshot> before;
        try (var replica = replica(TestSettings.PATIENT)) {
            open(replica, "ann", "tom");
            replica.send(office.site, office.calls(call));
            replica.send(office.site, office.answers("ann", call));
            before = replica.snapshot(office.site);
        }
        try (var next = replica(TestSettings.PATIENT.taking(1000))) {
            next.send(office.site, Office.user("ann", new CallCommand.HoldCall(call)));
            assertEquals(List.of("CallHeld"), kinds(next.events));
            assertTrue(before.orElseThrow().site().sequence() > 0);
        }
    }

    @Test
    @Tag("TEL-28")
    void an_exchange_is_restored_from_a_snapshot_and_what_came_after() {
        ExchangeSnapshot before;
        try (var replica = replica(TestSettings.PATIENT.snapshotAfter(5))) {
            open(replica, "ann", "tom");
            replica.send(office.site, office.calls(call));
            Waiting.until(() -> database.count("exchange_snapshot", office.site) == 1);
            before = replica.snapshot(office.site).orElseThrow();
        }
        var restored = new Restoring(database.journal, PATIENCE).restore(office.site);
        assertEquals(before, restored.snapshot());
    }

    @Test
    void a_large_exchange_is_kept_after_as_many_events_as_it_holds() {
        try (var replica = replica(TestSettings.PATIENT.snapshotAfter(1))) {
            open(replica, "ann", "tom");
            Waiting.until(() -> database.count("exchange_snapshot", office.site) == 1);
            ExchangeSnapshot kept = kept();
            ExchangeSnapshot next = kept;
            for (int i = 0; next.site().sequence() == kept.site().sequence(); i++) {
                replica.send(office.site, Office.named("Name " + i));
                next = kept();
            }
            assertTrue(kept.size() > 1, kept::toString);
            long between = next.site().sequence() - kept.site().sequence();
            assertTrue(between >= kept.size(), between + " events of " + kept.size());
        }
    }

    private ExchangeSnapshot kept() {
        return database.journal.snapshot(office.site).await().atMost(PATIENCE).orElseThrow();
    }

    @Test
    @Tag("TEL-28")
    void an_owner_that_loses_its_site_in_the_middle_of_a_commit_commits_nothing_and_tells_nobody()
            throws Exception {
        try (var owner = replica(TestSettings.PATIENT)) {
            open(owner, "ann");
            owner.send(office.site, office.calls(call));
            long events = database.count("exchange_event", office.site);
            owner.told.clear();
            CompletableFuture<Decision> answer;
            try (var holder = database.hold(office.site)) {
                answer = decide(owner, office.answers("ann", call));
                holder.waiting();
                holder.stealFor(UUID.randomUUID());
            }
            assertThrows(ExecutionException.class, () -> answer.get(30, TimeUnit.SECONDS));
            assertEquals(List.of("lost"), owner.told);
            assertEquals(events, database.count("exchange_event", office.site));
            assertFalse(owner.exchanges.own(office.site));
        }
    }

    @Test
    @Tag("TEL-28")
    void a_commit_of_which_nobody_knows_is_given_again_and_takes_effect_once() throws Exception {
        try (var owner = replica(TestSettings.PATIENT)) {
            open(owner, "ann");
            owner.send(office.site, office.calls(call));
            CompletableFuture<Decision> answer;
            try (var holder = database.hold(office.site)) {
                answer = decide(owner, office.answers("ann", call));
                holder.kill(holder.waiting());
            }
            assertEquals(Optional.empty(), answer.get(30, TimeUnit.SECONDS).rejection());
            assertEquals(1, count(owner.events, CallEvent.CallAnswered.class));
            assertFalse(owner.told.contains("lost"));
        }
    }

    @Test
    @Tag("TEL-28")
    void a_replica_that_hangs_is_missed_and_finds_its_site_with_another() {
        try (var paused = replica(TestSettings.PATIENT.missedAfter(SOON));
                var next = replica(TestSettings.PATIENT.missedAfter(SOON))) {
            open(paused, "ann", "tom");
            paused.pause();
            var lost = decide(paused, office.calls(call));
            Waiting.until(() -> count(paused.events, CallEvent.CallCame.class) == 1);

            next.send(office.site, office.answers("ann", call));
            assertEquals(1, count(next.events, CallEvent.CallAnswered.class));

            paused.told.clear();
            var late = decide(paused, office.answers("tom", call));
            paused.goOn();
            assertThrows(Exception.class, () -> late.get(30, TimeUnit.SECONDS));
            assertEquals(Optional.empty(), lost.join().rejection());
            Waiting.until(() -> paused.told.contains("lost"));
            assertFalse(paused.told.contains("committed"));
            assertEquals(1, database(CallEvent.CallAnswered.class));
        }
    }

    @Test
    @Tag("TEL-28")
    void a_replica_that_is_asked_to_go_leaves_its_sites_to_the_others_at_once() {
        var first = replica(TestSettings.PATIENT);
        open(first, "ann");
        try (var second = replica(TestSettings.PATIENT)) {
            assertThrows(
                    NotOwner.class, () -> second.decide(office.site, office.calls(Office.call())));
            first.close();
            second.decide(office.site, office.calls(call));
            assertEquals(List.of("lost"), List.of(first.told.getLast()));
            assertEquals("taken", second.told.getFirst());
        }
    }

    @Test
    @Tag("TEL-26")
    void every_replica_knows_where_the_owners_telephones_are_served() {
        try (var owner = replica(TestSettings.PATIENT);
                var other = replica(TestSettings.PATIENT)) {
            assertEquals(Optional.empty(), sip(other));
            owner.exchanges.reachedBySip("10.0.0.7 5060 5061");
            open(owner, "ann");

            assertEquals(Optional.of("10.0.0.7 5060 5061"), sip(other));
            assertEquals(Optional.empty(), sip(owner));

            owner.close();
            Waiting.until(() -> sip(other).isEmpty());
        }
    }

    private Optional<String> sip(TestReplica asked) {
        return asked.owners.other(office.site).await().atMost(PATIENCE).flatMap(Replica::sip);
    }

    @Test
    @Tag("TEL-28")
    void a_deserted_site_is_taken_without_a_command() {
        var first = replica(TestSettings.PATIENT);
        open(first, "ann");
        first.send(office.site, office.calls(call));
        first.close();
        try (var second = replica(TestSettings.PATIENT.taking(1000))) {
            Waiting.until(() -> second.exchanges.own(office.site));
        }
    }

    @Test
    @Tag("TEL-11")
    void of_fifty_answers_through_two_replicas_one_wins_and_all_others_hear_who() {
        List<String> delegates = IntStream.range(0, 15).mapToObj(i -> "d" + i).toList();
        send(here, office.open(delegates));
        try (var other = replica(TestSettings.PATIENT)) {
            send(here, List.of(office.calls(call)));
            var answers = new ArrayList<CompletableFuture<Decision>>();
            for (int i = 0; i < 50; i++) {
                var answer = office.answers(delegates.get(i % 15), call);
                var through = i % 2 == 0 ? here : other.commands;
                answers.add(through.send(office.site, answer).subscribeAsCompletionStage());
            }
            List<Decision> decisions = answers.stream().map(CompletableFuture::join).toList();

            assertEquals(1, decisions.stream().filter(each -> each.rejection().isEmpty()).count());
            assertEquals(1, database(CallEvent.CallAnswered.class));
            PersonId winner =
                    database.journal.after(office.site, 0, 1000).await().atMost(PATIENCE).stream()
                            .flatMap(
                                    event ->
                                            event.event() instanceof CallEvent.CallAnswered answered
                                                    ? answered.party().asPerson().stream()
                                                    : Stream.empty())
                            .findFirst()
                            .orElseThrow();
            decisions.stream()
                    .flatMap(each -> each.rejection().stream())
                    .map(Rejection::by)
                    .forEach(by -> assertEquals(Optional.of(winner), by));
        }
    }

    @Test
    @Tag("TEL-28")
    void a_command_that_comes_again_gets_its_first_answer_and_changes_nothing() {
        send(here, office.open(List.of("ann", "tom")));
        send(here, List.of(office.calls(call)));
        IssuedCommand first = office.answers("ann", call);
        IssuedCommand second = office.answers("tom", call);
        send(here, List.of(first, second));
        long events = database.count("exchange_event", office.site);

        assertEquals(Optional.empty(), sent(first).rejection());
        assertEquals(
                Rejection.Reason.ANSWERED_BY_ANOTHER,
                sent(second).rejection().orElseThrow().reason());
        assertEquals(events, database.count("exchange_event", office.site));
    }

    @Test
    void a_site_that_nobody_has_is_taken_by_its_first_command() {
        Decision decision = sent(Office.user("ann", new CallCommand.HoldCall(call)));
        assertEquals(Rejection.Reason.CALL_UNKNOWN, decision.rejection().orElseThrow().reason());
    }

    @Test
    void what_the_database_refuses_fails_alone() {
        try (var owner = replica(TestSettings.PATIENT)) {
            open(owner, "ann");
            var calls = List.of(Office.call(), Office.call());
            var before = decide(owner, office.calls(calls.getFirst()));
            var refused = decide(owner, Office.named("no\u0000body"));
            var after = decide(owner, office.calls(calls.getLast()));

            assertThrows(ExecutionException.class, () -> refused.get(30, TimeUnit.SECONDS));
            assertEquals(Optional.empty(), before.join().rejection());
            assertEquals(Optional.empty(), after.join().rejection());
            assertEquals(2, database(CallEvent.CallCame.class));
        }
    }

    private Decision sent(IssuedCommand command) {
        return here.send(office.site, command).await().atMost(PATIENCE);
    }

    private TestReplica replica(TestSettings settings) {
        return new TestReplica(database, settings);
    }

    private void open(TestReplica replica, String... delegates) {
        office.open(List.of(delegates)).forEach(each -> replica.send(office.site, each));
    }

    private void send(ExchangeCommands through, List<IssuedCommand> commands) {
        commands.forEach(each -> through.send(office.site, each).await().atMost(PATIENCE));
    }

    private CompletableFuture<Decision> decide(TestReplica replica, IssuedCommand command) {
        return replica.exchanges
                .decide(office.site, command, Optional.empty())
                .subscribeAsCompletionStage();
    }

    private long database(Class<? extends ExchangeEvent> type) {
        return count(database.journal.after(office.site, 0, 10_000).await().atMost(PATIENCE), type);
    }

    private static long count(List<NumberedEvent> events, Class<? extends ExchangeEvent> type) {
        return events.stream().filter(event -> type.isInstance(event.event())).count();
    }

    private static List<String> kinds(List<NumberedEvent> events) {
        return events.stream().map(event -> event.event().getClass().getSimpleName()).toList();
    }
}
