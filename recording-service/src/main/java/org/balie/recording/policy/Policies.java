package org.balie.recording.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.balie.contracts.RecordingEvent.RecordingPolicyChanged;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.outbox.Outbox;
import org.balie.platform.problem.Problem;
import org.balie.recording.core.RecordingPolicy;
import org.balie.recording.core.RecordingPolicy.Must;
import org.balie.recording.database.Connected;
import org.balie.recording.database.Database;
import org.balie.recording.database.Rows;
import org.balie.recording.requests.Parameters;

/// The policies of all sites. A site that never saved one has the default at version 0.
@ApplicationScoped
public class Policies {
    private final Database database;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final InstantSource clock;

    /// @param version rises with each change
    public record Saved(RecordingPolicy policy, int version) {}

    Policies(Database database, Outbox outbox, ObjectMapper json, InstantSource clock) {
        this.database = database;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    public Saved of(String siteId) {
        return of(database, siteId);
    }

    /// The same within a transaction.
    public Saved of(Rows rows, String siteId) {
        return rows.one(
                        "select body, version from recording_policy where site_id = $1",
                        Tuple.of(siteId),
                        row ->
                                new Saved(
                                        policy(row.get(JsonObject.class, "body")),
                                        row.getInteger("version")))
                .orElse(new Saved(RecordingPolicy.DEFAULT, 0));
    }

    private RecordingPolicy policy(JsonObject body) {
        try {
            return json.readValue(body.encode(), PolicyBody.class).read(new Parameters());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy that cannot be read", e);
        }
    }

    /// Problem `conflict` when it has changed since the version that the administrator saw.
    int save(Worker admin, RecordingPolicy policy, int seen) {
        int version = database.inTransaction(rows -> save(rows, admin, policy, seen));
        outbox.nudge();
        return version;
    }

    private int save(Connected rows, Worker admin, RecordingPolicy policy, int seen) {
        Instant now = clock.instant();
        JsonObject before = body(of(rows, admin.siteId()).policy());
        JsonObject body = body(policy);
        int saved =
                rows.change(
                        seen == 0
                                ? """
                                insert into recording_policy (site_id, body, version, changed_at, changed_by)
                                values ($1, $2, $3 + 1, $4, $5) on conflict do nothing"""
                                : """
                                update recording_policy set body = $2, version = version + 1,
                                    changed_at = $4, changed_by = $5
                                where site_id = $1 and version = $3""",
                        Tuple.of(
                                admin.siteId(),
                                body,
                                seen,
                                now.atOffset(ZoneOffset.UTC),
                                admin.agentId()));
        if (saved == 0) {
            throw Problem.conflict("the policy was changed by another").exception();
        }
        Actor actor = Actor.of(admin);
        Audit.write(
                rows,
                new Audit.Entry(
                        admin.siteId(),
                        Optional.empty(),
                        Optional.empty(),
                        actor,
                        "policy-changed",
                        Map.of("policy", body, "before", before)),
                now);
        Announcement.ofSite(
                rows,
                outbox,
                seen + 1,
                actor,
                new RecordingPolicyChanged(
                        admin.siteId(),
                        policy.consent().code(),
                        policy.mustRecord() == Must.MUST,
                        seen + 1,
                        admin.agentId(),
                        now));
        return seen + 1;
    }

    private JsonObject body(RecordingPolicy policy) {
        try {
            return new JsonObject(json.writeValueAsString(PolicyBody.of(policy)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy is always JSON", e);
        }
    }
}
