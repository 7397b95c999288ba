package org.balie.recording.products;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.balie.recording.database.Database;
import org.balie.recording.store.RecordingRef;

/// Work that waits to be done, and who is at it. Work is leased: a maker that is not heard of any
/// more loses it to another, and can finish nothing then.
@ApplicationScoped
class ProductQueue {
    /// A product's tracks are numbered from here, those of a session below.
    static final int FIRST_TRACK = 1000;

    private static final int MOST_ATTEMPTS = 3;
    private static final int MOST_AT_ONCE = 20;

    private final Database database;

    /// @param attempt which of those that were made at it; a later one has taken it over
    record Job(RecordingRef ref, ProductKind kind, int attempt) {}

    record State(String state, int donePercent, Optional<Made> made, Optional<String> problem) {}

    record Made(int track, String mime, long bytes) {}

    ProductQueue(Database database) {
        this.database = database;
    }

    /// Asks for something; what is there, waits or is being made stays as it is, what failed is
    /// tried again.
    void ask(UUID recording, ProductKind kind) {
        database.change(
                """
                insert into product (recording_id, kind, state) values ($1, $2, 'waiting')
                on conflict (recording_id, kind) do update
                set state = 'waiting', attempts = 0, problem = null, done_percent = 0
                where product.state = 'failed'""",
                Tuple.of(recording, kind.code()));
    }

    /// Asks for thumbnails of what has ended and has none.
    ///
    /// @return how many
    int askForThumbnails() {
        return database.change(
                """
                insert into product (recording_id, kind, state)
                select id, 'thumbnail', 'waiting' from recording
                where state = 'ended' and manifest_version > 0 and ended_at > now() - interval '7 days'
                    and deleted_at is null
                    and not exists (select from product where recording_id = id and kind = 'thumbnail')
                order by ended_at limit $1
                on conflict do nothing""",
                Tuple.of(MOST_AT_ONCE));
    }

    Optional<State> state(UUID recording, ProductKind kind) {
        return database.one(
                "select * from product where recording_id = $1 and kind = $2",
                Tuple.of(recording, kind.code()),
                ProductQueue::state);
    }

    private static State state(Row row) {
        boolean ready = row.getString("state").equals("ready");
        return new State(
                row.getString("state"),
                row.getInteger("done_percent"),
                ready
                        ? Optional.of(
                                new Made(
                                        row.getInteger("track"),
                                        row.getString("mime"),
                                        row.getLong("bytes")))
                        : Optional.empty(),
                Optional.ofNullable(row.getString("problem")));
    }

    /// The next piece of work, for so long. Several makers each get another.
    Optional<Job> take(Duration lease) {
        giveUp();
        return database.one(
                """
                update product set state = 'making', attempts = attempts + 1, done_percent = 0,
                    leased_until = now() + $1 * interval '1 millisecond'
                from (select p.recording_id, p.kind, r.site_id from product p
                    join recording r on r.id = p.recording_id
                    where (p.state = 'waiting' or (p.state = 'making' and p.leased_until < now()))
                        and p.attempts < $2 and r.state = 'ended' and r.manifest_version > 0
                    order by p.kind <> 'thumbnail', r.ended_at
                    limit 1 for update of p skip locked) next
                where product.recording_id = next.recording_id and product.kind = next.kind
                returning product.*, next.site_id""",
                Tuple.of(lease.toMillis(), MOST_ATTEMPTS),
                row ->
                        new Job(
                                new RecordingRef(
                                        row.getString("site_id"), row.getUUID("recording_id")),
                                ProductKind.of(row.getString("kind")),
                                row.getInteger("attempts")));
    }

    private void giveUp() {
        database.change(
                """
                update product set state = 'failed', problem = 'gave up after ' || attempts || ' attempts'
                where state = 'making' and leased_until < now() and attempts >= $1""",
                Tuple.of(MOST_ATTEMPTS));
    }

    /// Says that it is still being made; false when somebody else has it now.
    boolean renew(Job job, Duration lease, int percent) {
        return database.change(
                        """
                        update product set done_percent = $4, leased_until = now() + $5 * interval '1 millisecond'
                        where recording_id = $1 and kind = $2 and attempts = $3 and state = 'making'""",
                        Tuple.of(
                                key(job),
                                job.kind().code(),
                                job.attempt(),
                                percent,
                                lease.toMillis()))
                == 1;
    }

    /// A number for the product's track that no attempt had before; empty when somebody else has
    /// the work now.
    Optional<Integer> number(Job job) {
        return database.inTransaction(
                rows -> {
                    rows.list(
                            "select id from recording where id = $1 for update",
                            Tuple.of(key(job)),
                            row -> row.getUUID(0));
                    return rows.one(
                            """
                            update product set track = (select greatest($4, 1 + coalesce(max(track), 0))
                                from product where recording_id = $1),
                                tracks_checked_at = null
                            where recording_id = $1 and kind = $2 and attempts = $3 and state = 'making'
                            returning track""",
                            Tuple.of(key(job), job.kind().code(), job.attempt(), FIRST_TRACK),
                            row -> row.getInteger(0));
                });
    }

    /// False when somebody else has it now.
    boolean finish(Job job, Made made) {
        return database.change(
                        """
                        update product set state = 'ready', done_percent = 100, track = $4, mime = $5,
                            bytes = $6, made_at = now(), leased_until = null, problem = null
                        where recording_id = $1 and kind = $2 and attempts = $3 and state = 'making'""",
                        Tuple.of(
                                key(job),
                                job.kind().code(),
                                job.attempt(),
                                made.track(),
                                made.mime(),
                                made.bytes()))
                == 1;
    }

    void fail(Job job, String problem) {
        database.change(
                """
                update product set state = 'failed', problem = $4
                where recording_id = $1 and kind = $2 and attempts = $3 and state = 'making'""",
                Tuple.of(key(job), job.kind().code(), job.attempt(), problem));
    }

    /// Gives it back at once, as if it had never been begun.
    void giveBack(Job job) {
        database.change(
                """
                update product set state = 'waiting', attempts = attempts - 1, leased_until = null
                where recording_id = $1 and kind = $2 and attempts = $3 and state = 'making'""",
                Tuple.of(key(job), job.kind().code(), job.attempt()));
    }

    private static UUID key(Job job) {
        return job.ref().recordingId();
    }
}
