package org.balie.recording.library;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.balie.recording.core.Act;
import org.balie.recording.database.Database;
import org.balie.recording.requests.Parameters;
import org.balie.recording.sealed.Vault;
import org.balie.recording.sealed.Verdict;
import org.jspecify.annotations.Nullable;

/// Whether a recording is what was written (rule REC-7), and what happened beside it (REC-8).
@Path("/api/recordings")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
@RunOnVirtualThread
public class ProofResource {
    private static final int LONGEST = 200;

    /// Each reads all of a recording.
    private static final int MOST_AT_ONCE = 2;

    /// A session of a day has fewer lines.
    private static final String TIMELINE =
            """
            select number, at, kind, who, text, body from session_moment
            where session_id = $1 and ($2 = '' or text ilike $3 or who ilike $3)
            order by number limit 5000""";

    private final Callers callers;
    private final Admission admission;
    private final Acts acts;
    private final Vault vault;
    private final Database database;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    /// @param flaw in kebab case when it is not intact, with the first bad segment
    record Answer(
            boolean intact,
            long version,
            int tracks,
            long segments,
            long bytes,
            @Nullable String flaw,
            @Nullable Integer track,
            @Nullable Integer segment,
            @Nullable String reason) {
        static Answer of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Intact it ->
                        new Answer(
                                true,
                                it.version(),
                                it.tracks(),
                                it.segments(),
                                it.bytes(),
                                null,
                                null,
                                null,
                                null);
                case Verdict.Broken it ->
                        new Answer(
                                false,
                                0,
                                0,
                                0,
                                0,
                                it.flaw().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                it.track().orElse(null),
                                it.segment().orElse(null),
                                it.reason());
            };
        }
    }

    record Moment(
            int number,
            Instant at,
            String kind,
            String who,
            String text,
            Map<String, Object> body) {
        static Moment of(Row row) {
            return new Moment(
                    row.getInteger("number"),
                    row.getOffsetDateTime("at").toInstant(),
                    row.getString("kind"),
                    row.getString("who"),
                    row.getString("text"),
                    row.get(JsonObject.class, "body").getMap());
        }
    }

    record Timeline(List<Moment> moments) {}

    ProofResource(Callers callers, Admission admission, Acts acts, Vault vault, Database database) {
        this.callers = callers;
        this.admission = admission;
        this.acts = acts;
        this.vault = vault;
        this.database = database;
    }

    @POST
    @Path("{id}/verification")
    public Answer verify(@PathParam("id") UUID id) {
        Worker worker = callers.worker();
        Recording recording = admission.require(worker, id, Act.VERIFY);
        if (!places.tryAcquire()) {
            throw Problem.rateLimited(Duration.ofSeconds(5)).exception();
        }
        try {
            Answer answer =
                    Answer.of(
                            vault.verify(
                                    recording.ref(),
                                    new Verdict.Expected(recording.manifestVersion())));
            acts.noteVerified(
                    worker, recording, Optional.ofNullable(answer.flaw()).orElse("intact"));
            return answer;
        } finally {
            places.release();
        }
    }

    /// The whole session's, private lines of chat included: who may see the recording are its owner
    /// and those who answer for the site.
    @GET
    @Path("{id}/timeline")
    public Timeline timeline(@PathParam("id") UUID id, @QueryParam("q") @Nullable String text) {
        Recording recording = admission.require(callers.worker(), id, Act.SEE);
        var read = new Parameters();
        String wanted = read.line("q", text, LONGEST).orElse("");
        read.check();
        return new Timeline(
                recording
                        .sessionId()
                        .map(
                                session ->
                                        database.list(
                                                TIMELINE,
                                                Tuple.of(
                                                        session,
                                                        wanted,
                                                        ListReader.anywhere(wanted)),
                                                Moment::of))
                        .orElse(List.of()));
    }
}
