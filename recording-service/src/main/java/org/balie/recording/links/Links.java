package org.balie.recording.links;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.problem.Problem;
import org.balie.recording.core.Act;
import org.balie.recording.database.Connected;
import org.balie.recording.database.Database;
import org.balie.recording.database.Rows;
import org.balie.recording.library.Admission;
import org.balie.recording.library.Recording;
import org.balie.recording.policy.Actor;
import org.balie.recording.policy.Audit;

/// The links of recordings: made, listed and revoked by whoever may, each act with its entry in the
/// audit log.
@ApplicationScoped
class Links {
    static final int MOST_OF_A_RECORDING = 20;
    private static final int CONFLICT = 409;
    private static final String LIVING = " revoked_at is null and expires_at > $2 ";

    private final Database database;
    private final Admission admission;
    private final InstantSource clock;

    Links(Database database, Admission admission, InstantSource clock) {
        this.database = database;
        this.admission = admission;
        this.clock = clock;
    }

    /// A link, with the recording it leads to.
    record Made(Link link, Recording recording) {}

    Made make(Worker worker, UUID id, String mail, Duration life) {
        return database.inTransaction(
                rows -> {
                    Recording recording = Admission.lock(rows, worker, id, Act.LINK);
                    Instant now = now();
                    if (living(rows, id, now).size() >= MOST_OF_A_RECORDING) {
                        throw Problem.of(
                                        "too-many-links",
                                        CONFLICT,
                                        "Revoke a link before you send another")
                                .exception();
                    }
                    Link link =
                            new Link(
                                    UUID.randomUUID(),
                                    recording.ref(),
                                    mail,
                                    worker.name(),
                                    now,
                                    now.plus(life),
                                    Optional.empty(),
                                    0,
                                    Optional.empty());
                    insert(rows, worker, link);
                    var more =
                            Map.<String, Object>of(
                                    "linkId",
                                    link.id().toString(),
                                    "mail",
                                    mail,
                                    "until",
                                    link.expiresAt().toString());
                    note(rows, recording, Actor.of(worker), "link-sent", more);
                    return new Made(link, recording);
                });
    }

    /// Takes back a link that did not reach anybody.
    void unmake(Worker worker, Made made) {
        database.inTransaction(
                rows -> {
                    revoke(rows, made.link().id());
                    note(
                            rows,
                            made.recording(),
                            Actor.of(worker),
                            "link-not-sent",
                            Map.of("linkId", made.link().id().toString()));
                    return made;
                });
    }

    /// Those that are good, the newest first.
    List<Link> living(Worker worker, UUID id) {
        admission.require(worker, id, Act.LINK);
        return living(database, id, now());
    }

    private static List<Link> living(Rows rows, UUID id, Instant now) {
        return rows.list(
                "select * from recording_link where recording_id = $1 and"
                        + LIVING
                        + "order by created_at desc, id",
                Tuple.of(id, utc(now)),
                Link::of);
    }

    /// Does nothing the second time.
    void revoke(Worker worker, UUID id, UUID linkId) {
        database.inTransaction(
                rows -> {
                    Recording recording = Admission.lock(rows, worker, id, Act.LINK);
                    Link link =
                            find(rows, linkId)
                                    .filter(found -> found.ref().equals(recording.ref()))
                                    .orElseThrow(() -> Problem.notFound().exception());
                    if (link.revokedAt().isEmpty()) {
                        revoke(rows, linkId);
                        note(
                                rows,
                                recording,
                                Actor.of(worker),
                                "link-revoked",
                                Map.of("linkId", linkId.toString(), "mail", link.mail()));
                    }
                    return link;
                });
    }

    /// Somebody opened it; what comes again within a minute is the same opening.
    ///
    /// @param address from where, as far as the network tells
    void noteOpened(Made made, String address) {
        database.inTransaction(
                rows -> {
                    Instant now = now();
                    int counted =
                            rows.change(
                                    """
                                    update recording_link set opened = opened + 1, opened_at = $2
                                    where id = $1 and (opened_at is null or opened_at < $3)""",
                                    Tuple.of(
                                            made.link().id(),
                                            utc(now),
                                            utc(now.minus(1, ChronoUnit.MINUTES))));
                    if (counted == 1) {
                        note(
                                rows,
                                made.recording(),
                                new Actor("link", made.link().mail()),
                                "link-opened",
                                Map.of("linkId", made.link().id().toString(), "address", address));
                    }
                    return counted;
                });
    }

    Optional<Link> find(UUID linkId) {
        return find(database, linkId);
    }

    private static Optional<Link> find(Rows rows, UUID linkId) {
        return rows.one("select * from recording_link where id = $1", Tuple.of(linkId), Link::of);
    }

    private static void insert(Connected rows, Worker worker, Link link) {
        rows.change(
                """
                insert into recording_link (id, recording_id, site_id, created_by, created_by_name,
                    created_at, expires_at, mailed_to)
                values ($1, $2, $3, $4, $5, $6, $7, $8)""",
                Tuple.tuple()
                        .addUUID(link.id())
                        .addUUID(link.ref().recordingId())
                        .addString(link.ref().siteId())
                        .addString(worker.agentId())
                        .addString(link.byName())
                        .addOffsetDateTime(utc(link.createdAt()))
                        .addOffsetDateTime(utc(link.expiresAt()))
                        .addString(link.mail()));
    }

    private void revoke(Connected rows, UUID linkId) {
        rows.change(
                "update recording_link set revoked_at = $2 where id = $1",
                Tuple.of(linkId, utc(now())));
    }

    private void note(
            Connected rows,
            Recording recording,
            Actor actor,
            String what,
            Map<String, Object> more) {
        Audit.write(
                rows,
                new Audit.Entry(
                        recording.ref().siteId(),
                        Optional.of(recording.id()),
                        Optional.of(recording.source()),
                        actor,
                        what,
                        more),
                now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
