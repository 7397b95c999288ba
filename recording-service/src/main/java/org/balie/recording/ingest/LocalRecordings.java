package org.balie.recording.ingest;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.problem.Problem;
import org.balie.recording.core.LifeRejection;
import org.balie.recording.core.Permission.Leave;
import org.balie.recording.core.RecordingPolicy.Recorder;
import org.balie.recording.core.Stage;
import org.balie.recording.database.Connected;
import org.balie.recording.database.Database;
import org.balie.recording.policy.Actor;
import org.balie.recording.policy.Audit;
import org.balie.recording.policy.Policies;

/// What desks say of recordings that they keep on their agents' own disks (rule REC-2): nothing of
/// the contents, only how far they are, so that everybody in the session sees it. The same leave is
/// needed as for what is kept here, and the audit log says who took something home.
@ApplicationScoped
class LocalRecordings {
    private static final String SAY =
            """
            insert into local_recording as known
                (session_id, site_id, agent_id, agent_name, state, started_at, heard_at)
            values ($1, $2, $3, $4, $5, $6, $6)
            on conflict (session_id) do update set
                started_at = case when known.state = 'ended' or known.agent_id <> excluded.agent_id
                    then excluded.started_at else known.started_at end,
                agent_id = excluded.agent_id, agent_name = excluded.agent_name,
                state = excluded.state, heard_at = excluded.heard_at
            returning started_at = heard_at""";

    private final Database database;
    private final Policies policies;
    private final Starting starting;
    private final InstantSource clock;

    LocalRecordings(Database database, Policies policies, Starting starting, InstantSource clock) {
        this.database = database;
        this.policies = policies;
        this.starting = starting;
        this.clock = clock;
    }

    /// It runs or is paused, and what it has is on the agent's disk. To be said again every few
    /// seconds: what is not heard of has stalled.
    ///
    /// Refused with `network-only` where the site has its agents record nowhere else.
    void say(Worker agent, UUID session, Stage stage) {
        if (!policies.of(agent.siteId())
                .policy()
                .recordersOf(agent.agentId())
                .contains(Recorder.LOCAL)) {
            throw Refusals.NETWORK_ONLY.exception();
        }
        starting.awaitWord(agent, session);
        database.inTransaction(
                rows -> {
                    if (led(rows, agent, session).permission().leave() != Leave.GRANTED) {
                        throw Refusals.NOT_RECORDING.exception();
                    }
                    return write(rows, agent, session, stage);
                });
    }

    private boolean write(Connected rows, Worker agent, UUID session, Stage stage) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean begun =
                rows.one(
                                SAY,
                                Tuple.from(
                                        List.of(
                                                session,
                                                agent.siteId(),
                                                agent.agentId(),
                                                agent.name(),
                                                stage.code(),
                                                LifeStore.utc(now))),
                                row -> row.getBoolean(0))
                        .orElseThrow();
        if (begun) {
            Audit.write(
                    rows,
                    new Audit.Entry(
                            agent.siteId(),
                            Optional.empty(),
                            Optional.empty(),
                            Actor.of(agent),
                            "kept-locally",
                            Map.of("sessionId", session.toString())),
                    now);
        }
        return begun;
    }

    /// It is over; nothing happens when it is so already, or never was.
    void end(Worker agent, UUID session) {
        database.inTransaction(
                rows -> {
                    led(rows, agent, session);
                    return rows.change(
                            "update local_recording set state = 'ended' where session_id = $1",
                            Tuple.of(session));
                });
    }

    /// The session, when this agent leads it.
    private static SessionFacts led(Connected rows, Worker agent, UUID session) {
        SessionFacts facts =
                SessionFacts.lock(rows, session)
                        .filter(known -> known.siteId().equals(agent.siteId()))
                        .orElseThrow(() -> Problem.notFound().exception());
        if (!facts.permission().primaryId().equals(agent.agentId())) {
            throw Refusals.of(LifeRejection.NOT_PRIMARY).exception();
        }
        return facts;
    }
}
