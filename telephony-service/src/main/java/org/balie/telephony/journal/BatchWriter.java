package org.balie.telephony.journal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.balie.platform.outbox.Outbox;
import org.balie.telephony.core.CallEvent;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.state.CallRecord;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.json.CoreJson;

/// Commits batches: journal, history, audit log and outbox together, and only while the lease still
/// holds.
///
/// It is one statement, so that a commit costs one way to the database and back: callers wait for
/// it.
@ApplicationScoped
public class BatchWriter {
    /// What a commit came to.
    public enum Outcome {
        COMMITTED,
        /// Somebody else has the site, or it has gone further than we know: nothing was written.
        STALE
    }

    private static final String COMMIT =
            """
            with moved as (
                update exchange set sequence = $4, seen_at = clock_timestamp()
                where site_id = $1 and epoch = $2 and sequence = $3
                returning site_id),
            journaled as (
                insert into exchange_event (site_id, sequence, at, event)
                select moved.site_id, event.* from moved,
                    unnest($5::bigint[], $6::timestamptz[], $7::text[]) as event),
            ended as (
                insert into call_record (site_id, call_id, line_id, started_at, missed, record)
                select moved.site_id, call.* from moved,
                    unnest($8::uuid[], $9::text[], $10::timestamptz[], $11::boolean[], $12::text[]) as call
                on conflict (site_id, call_id) do update
                set line_id = excluded.line_id, started_at = excluded.started_at,
                    missed = excluded.missed, record = excluded.record),
            taken_part as (
                insert into call_person (site_id, person_id, call_id, started_at)
                select moved.site_id, person.* from moved,
                    unnest($13::text[], $14::uuid[], $15::timestamptz[]) as person
                on conflict do nothing),
            deleted as (
                insert into history_deletion (site_id, person_id, call_id, at)
                select moved.site_id, gone.* from moved,
                    unnest($16::text[], $17::uuid[], $18::timestamptz[]) as gone
                on conflict do nothing),
            audited as (
                insert into audit (site_id, at, person_id, person_name, action, subject, detail)
                select moved.site_id, entry.* from moved,
                    unnest($19::timestamptz[], $20::text[], $21::text[], $22::text[], $23::text[], $24::text[])
                    as entry),
            told as (%s)
            select site_id from moved"""
                    .formatted(
                            Outbox.insertion(
                                    "(select case when exists (select from moved) then $25 else '[]' end)"));

    /// Somebody whom a call was for, or who had it.
    private record Participant(PersonId person, CallRecord call) {}

    private record Deletion(PersonId viewer, UUID call, Instant at) {}

    private final Pool pool;
    private final Outbox outbox;

    BatchWriter(Pool pool, Outbox outbox) {
        this.pool = pool;
        this.outbox = outbox;
    }

    /// Writes a batch after the last one of the lease. A failure leaves open whether it was
    /// written.
    public Uni<Outcome> commit(Lease lease, Batch batch) {
        return pool.preparedQuery(COMMIT)
                .execute(arguments(lease, batch))
                .map(rows -> rows.size() == 1 ? Outcome.COMMITTED : Outcome.STALE)
                .invoke(
                        _ -> {
                            if (!batch.outgoing().isEmpty()) {
                                outbox.nudge();
                            }
                        });
    }

    private static Tuple arguments(Lease lease, Batch batch) {
        List<NumberedEvent> events = batch.events();
        Tuple all =
                Tuple.tuple()
                        .addString(lease.site().value())
                        .addLong(lease.epoch())
                        .addLong(lease.sequence())
                        .addLong(events.getLast().sequence())
                        .addValue(column(events, Long[]::new, NumberedEvent::sequence))
                        .addValue(column(events, OffsetDateTime[]::new, event -> utc(event.at())))
                        .addValue(
                                column(
                                        events,
                                        String[]::new,
                                        event -> CoreJson.write(event, NumberedEvent.class)));
        addHistory(all, batch);
        addAudit(all, batch.audited());
        return all.addString(Outbox.rows(batch.outgoing()));
    }

    private static void addHistory(Tuple all, Batch batch) {
        List<CallRecord> calls = batch.records();
        List<Participant> persons =
                calls.stream().flatMap(call -> participants(call).stream()).toList();
        List<Deletion> deletions =
                batch.events().stream().flatMap(event -> deletion(event).stream()).toList();
        all.addValue(column(calls, UUID[]::new, call -> call.id().value()))
                .addValue(column(calls, String[]::new, BatchWriter::line))
                .addValue(column(calls, OffsetDateTime[]::new, call -> utc(call.startedAt())))
                .addValue(column(calls, Boolean[]::new, CallRecord::isMissed))
                .addValue(
                        column(
                                calls,
                                String[]::new,
                                call -> CoreJson.write(call, CallRecord.class)))
                .addValue(column(persons, String[]::new, each -> each.person.value()))
                .addValue(column(persons, UUID[]::new, each -> each.call.id().value()))
                .addValue(
                        column(persons, OffsetDateTime[]::new, each -> utc(each.call.startedAt())))
                .addValue(column(deletions, String[]::new, each -> each.viewer.value()))
                .addValue(column(deletions, UUID[]::new, Deletion::call))
                .addValue(column(deletions, OffsetDateTime[]::new, each -> utc(each.at)));
    }

    private static void addAudit(Tuple all, List<Batch.Audited> audited) {
        all.addValue(column(audited, OffsetDateTime[]::new, each -> utc(each.at())))
                .addValue(column(audited, String[]::new, Batch.Audited::personId))
                .addValue(column(audited, String[]::new, Batch.Audited::personName))
                .addValue(column(audited, String[]::new, Batch.Audited::action))
                .addValue(column(audited, String[]::new, Batch.Audited::subject))
                .addValue(column(audited, String[]::new, each -> each.detail().orElse("")));
    }

    private static <T, C> C[] column(
            List<T> rows, Function<Integer, C[]> array, Function<T, C> value) {
        C[] column = array.apply(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    /// Empty text for a call on nobody's line; lines have ids.
    private static String line(CallRecord call) {
        return call.identity().asLine().map(line -> line.value()).orElse("");
    }

    private static List<Participant> participants(CallRecord call) {
        var all = new ArrayList<PersonId>();
        if (call.identity() instanceof Identity.OfPerson(var person)) {
            all.add(person);
        }
        call.handlers().forEach(handler -> all.add(handler.id()));
        return all.stream().distinct().map(person -> new Participant(person, call)).toList();
    }

    private static List<Deletion> deletion(NumberedEvent event) {
        return event.event() instanceof CallEvent.HistoryEntryDeleted(var call, var viewer)
                ? List.of(new Deletion(viewer, call.value(), event.at()))
                : List.of();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
