package org.balie.recording.ingest;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.outbox.Outbox;
import org.balie.platform.problem.Problem;
import org.balie.recording.core.Life;
import org.balie.recording.core.LifeCommand;
import org.balie.recording.core.LifeDecision;
import org.balie.recording.core.LifeEvent;
import org.balie.recording.core.LifeRules;
import org.balie.recording.core.Stage;
import org.balie.recording.database.Connected;
import org.balie.recording.database.Database;
import org.balie.recording.policy.Policies;
import org.balie.recording.store.RecordingRef;

/// Carries out what is wanted of a session's recording: reads it and the session, asks the rules,
/// writes, all in one transaction. Blocks; not for event loops.
@ApplicationScoped
class Lives {
    private final Database database;
    private final Outbox outbox;
    private final Policies policies;
    private final InstantSource clock;
    private final IngestSettings settings;

    Lives(
            Database database,
            Outbox outbox,
            Policies policies,
            InstantSource clock,
            IngestSettings settings) {
        this.database = database;
        this.outbox = outbox;
        this.policies = policies;
        this.clock = clock;
        this.settings = settings;
    }

    /// What an agent of the session's site wants, once the session is known.
    LiveRecording obey(
            Worker agent, UUID session, BiFunction<SessionFacts, Instant, LifeCommand> command) {
        LiveRecording after =
                database.inTransaction(
                        rows -> {
                            SessionFacts facts = known(rows, agent, session);
                            Optional<LiveRecording> found = current(rows, session);
                            decide(rows, found, command.apply(facts, now()));
                            return LiveRecording.find(rows, session)
                                    .orElseThrow(() -> Problem.notFound().exception());
                        });
        outbox.nudge();
        return after;
    }

    /// Begins a recording under this id unless the session's goes on.
    ///
    /// @return empty when a new one has to be begun and was not prepared
    Optional<LiveRecording> start(Worker agent, UUID session, Optional<UUID> prepared) {
        Optional<LiveRecording> after =
                database.inTransaction(
                        rows -> {
                            SessionFacts facts = known(rows, agent, session);
                            Optional<LiveRecording> found = current(rows, session);
                            Instant at = now();
                            var start =
                                    new LifeCommand.Start(agent.agentId(), facts.permission(), at);
                            Optional<LifeEvent> event =
                                    accepted(
                                            LifeRules.decide(
                                                    found.map(LiveRecording::life), start));
                            if (event.isPresent() && event.get() instanceof LifeEvent.Began) {
                                if (prepared.isEmpty()) {
                                    return Optional.empty();
                                }
                                LifeStore.begin(
                                        rows,
                                        outbox,
                                        new RecordingRef(facts.siteId(), prepared.get()),
                                        facts,
                                        new LifeStore.Owner(agent.agentId(), agent.name()),
                                        at);
                            } else {
                                event.ifPresent(
                                        e ->
                                                LifeStore.write(
                                                        rows,
                                                        outbox,
                                                        policies,
                                                        found.orElseThrow(),
                                                        e));
                            }
                            return LiveRecording.find(rows, session);
                        });
        outbox.nudge();
        return after;
    }

    /// Does what the session's events ask for.
    Optional<LiveRecording> follow(UUID session) {
        return database.inTransaction(
                rows -> {
                    Optional<SessionFacts> facts = SessionFacts.lock(rows, session);
                    if (facts.isEmpty()) {
                        return Optional.empty();
                    }
                    Optional<LiveRecording> found = current(rows, session);
                    decide(rows, found, new LifeCommand.Follow(facts.get().permission(), now()));
                    return LiveRecording.find(rows, session);
                });
    }

    /// Looks whether a recording stalls, or no longer does.
    Optional<LiveRecording> look(UUID session) {
        Optional<LiveRecording> after =
                database.inTransaction(
                        rows -> {
                            Optional<LiveRecording> found = current(rows, session);
                            found.ifPresent(
                                    known ->
                                            decide(
                                                    rows,
                                                    found,
                                                    new LifeCommand.Look(
                                                            known.durableAt(),
                                                            settings.stalledAfter(),
                                                            now())));
                            return LiveRecording.find(rows, session);
                        });
        outbox.nudge();
        return after;
    }

    /// Sessions whose recordings have something to follow: an end that is due, an activity that is
    /// off. Here comes what a replica that died had still to do.
    List<UUID> behind() {
        return database.list(
                """
                select r.session_id from recording r join session_seen s on s.id = r.session_id
                where r.state <> 'ended' and r.source = 'session'
                    and (r.end_due is not null
                        or (r.state = 'running' and s.recording_since is null))
                limit 200""",
                Tuple.tuple(),
                row -> row.getUUID(0));
    }

    /// Sessions whose recordings may have stalled, or have something durable again.
    List<UUID> doubtful() {
        Instant late = now().minus(settings.stalledAfter());
        return database.list(
                """
                select session_id from recording
                where state = 'running' and source = 'session' and (
                    (stalled_at is null
                        and greatest(running_since, coalesce(durable_at, running_since)) <= $1)
                    or (stalled_at is not null and durable_at > stalled_at))
                limit 200""",
                Tuple.of(LifeStore.utc(late)),
                row -> row.getUUID(0));
    }

    /// The session's newest recording, after what was due to it has been done.
    private Optional<LiveRecording> current(Connected rows, UUID session) {
        Optional<LiveRecording> found = LiveRecording.lock(rows, session);
        boolean due = found.flatMap(LiveRecording::due).isPresent();
        if (due && found.get().life().stage() != Stage.ENDED) {
            decide(rows, found, new LifeCommand.End(found.get().due().get(), now()));
            return LiveRecording.find(rows, session);
        }
        return found;
    }

    private void decide(Connected rows, Optional<LiveRecording> found, LifeCommand command) {
        Optional<Life> life = found.map(LiveRecording::life);
        accepted(LifeRules.decide(life, command))
                .ifPresent(
                        event ->
                                LifeStore.write(
                                        rows, outbox, policies, found.orElseThrow(), event));
    }

    private static Optional<LifeEvent> accepted(LifeDecision decision) {
        return switch (decision) {
            case LifeDecision.Accepted accepted -> accepted.event();
            case LifeDecision.Rejected rejected -> throw Refusals.of(rejected.reason()).exception();
        };
    }

    /// The session, when it is of the agent's site.
    private static SessionFacts known(Connected rows, Worker agent, UUID session) {
        return SessionFacts.lock(rows, session)
                .filter(facts -> facts.siteId().equals(agent.siteId()))
                .orElseThrow(() -> Problem.notFound().exception());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
