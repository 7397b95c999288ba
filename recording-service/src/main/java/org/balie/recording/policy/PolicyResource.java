package org.balie.recording.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.recording.core.RecordingPolicy;
import org.balie.recording.core.RecordingPolicy.Must;
import org.balie.recording.core.RecordingPolicy.Recorder;
import org.balie.recording.database.Database;
import org.balie.recording.requests.Parameters;
import org.jspecify.annotations.Nullable;

/// What a site wants of recording (rules REC-1 to REC-3, REC-7).
@Path("/api/recordings")
@RunOnVirtualThread
public class PolicyResource {
    private static final int LONGEST_ID = 64;

    private final Callers callers;
    private final Policies policies;
    private final Database database;

    record Shown(@JsonUnwrapped PolicyBody policy, int version) {}

    record Wish(
            @Nullable String consent,
            @Nullable JsonNode always,
            @Nullable Boolean mustRecord,
            @Nullable String recorder,
            @Nullable Map<String, String> agentsRecorder,
            @Nullable String choice,
            @Nullable Integer retentionDays,
            @Nullable Long quotaBytes,
            @Nullable Long uploadBytes,
            @Nullable Integer version) {
        PolicyBody body() {
            return new PolicyBody(
                    consent,
                    always,
                    mustRecord,
                    recorder,
                    agentsRecorder,
                    choice,
                    retentionDays,
                    quotaBytes,
                    uploadBytes);
        }
    }

    /// @param always this agent's sessions of that queue are recorded without anyone asking
    /// @param recorders where the agent may record; `recorder` is the first of them
    record Effective(
            String consent,
            boolean always,
            boolean mustRecord,
            String recorder,
            List<String> recorders,
            long uploadBytes) {}

    PolicyResource(Callers callers, Policies policies, Database database) {
        this.callers = callers;
        this.policies = policies;
        this.database = database;
    }

    @GET
    @Path("policy")
    @RolesAllowed(Roles.ADMIN)
    public Shown read() {
        Policies.Saved saved = policies.of(callers.worker().siteId());
        return new Shown(PolicyBody.of(saved.policy()), saved.version());
    }

    @PUT
    @Path("policy")
    @RolesAllowed(Roles.ADMIN)
    public Shown save(Wish wish) {
        var read = new Parameters();
        RecordingPolicy policy = wish.body().read(read);
        if (wish.version() == null || wish.version() < 0) {
            read.add("version", "required", "as it was read");
        }
        read.check();
        int seen = wish.version() == null ? 0 : wish.version();
        return new Shown(PolicyBody.of(policy), policies.save(callers.worker(), policy, seen));
    }

    /// What applies to whoever asks, now: in general, in a queue, or in a session.
    @GET
    @Path("policy/effective")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
    public Effective effective(
            @QueryParam("queueId") @Nullable String queueId,
            @QueryParam("sessionId") @Nullable UUID sessionId) {
        Worker worker = callers.worker();
        var read = new Parameters();
        Optional<String> asked = read.line("queueId", queueId, LONGEST_ID);
        read.check();
        Optional<String> queue =
                Optional.ofNullable(sessionId)
                        .flatMap(id -> queueOf(worker.siteId(), id))
                        .or(() -> asked);
        RecordingPolicy policy = policies.of(worker.siteId()).policy();
        return new Effective(
                policy.consent().code(),
                policy.records(worker.agentId(), queue),
                policy.mustRecord() == Must.MUST,
                policy.recorderOf(worker.agentId()).code(),
                policy.recordersOf(worker.agentId()).stream().map(Recorder::code).toList(),
                policy.uploadBytes());
    }

    @GET
    @Path("usage")
    @RolesAllowed(Roles.ADMIN)
    public Usage usage() {
        String site = callers.worker().siteId();
        return Usage.of(database, site, PolicyBody.of(policies.of(site).policy()).quotaBytes());
    }

    /// What a change would do before it is made: what is removed never comes back.
    ///
    /// @param recordings that would go at the next sweep
    record Foreseen(long recordings) {}

    /// @param days how long recordings would be kept
    @GET
    @Path("policy/foreseen")
    @RolesAllowed(Roles.ADMIN)
    public Foreseen foreseen(@QueryParam("retentionDays") @Nullable Long days) {
        var read = new Parameters();
        long keep = read.range("retentionDays", days, 1, RecordingPolicy.MOST_DAYS);
        read.check();
        return new Foreseen(Usage.goingAfter(database, callers.worker().siteId(), (int) keep));
    }

    /// Empty for a session without one, and for one that nobody has told of yet.
    private Optional<String> queueOf(String siteId, UUID session) {
        return database.one(
                        "select queue_id from session_seen where id = $1 and site_id = $2",
                        Tuple.of(session, siteId),
                        row -> Optional.ofNullable(row.getString(0)))
                .flatMap(queue -> queue);
    }
}
