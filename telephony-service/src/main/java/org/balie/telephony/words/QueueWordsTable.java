package org.balie.telephony.words;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.balie.platform.identity.Caller.Worker;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.journal.AuditLog;

/// What sites have chosen for their queues.
@ApplicationScoped
class QueueWordsTable {
    private static final String SELECT =
            "select queue_id, language, greeting_millis, version from queue_words where site_id = $1";

    private final Pool pool;

    QueueWordsTable(Pool pool) {
        this.pool = pool;
    }

    Uni<List<QueueWords>> of(SiteId site) {
        return pool.preparedQuery(SELECT + " order by queue_id")
                .execute(Tuple.of(site.value()))
                .map(rows -> rows.stream().map(row -> words(site, row)).toList());
    }

    Uni<Optional<QueueWords>> of(SiteId site, QueueId queue) {
        return pool.preparedQuery(SELECT + " and queue_id = $2")
                .execute(Tuple.of(site.value(), queue.value()))
                .map(rows -> rows.stream().findFirst().map(row -> words(site, row)));
    }

    private static QueueWords words(SiteId site, Row row) {
        return new QueueWords(
                site,
                new QueueId(row.getString(0)),
                Language.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getInteger(2)).map(Duration::ofMillis),
                row.getInteger(3));
    }

    /// Writes the language as the next version; says false when the one that was read before is not
    /// the latest any more.
    ///
    /// @param before 0: there was none
    Uni<Boolean> choose(SiteId site, QueueId queue, Language language, int before, Worker by) {
        return change(
                """
                insert into queue_words (site_id, queue_id, language, version)
                select $1, $2, $3, 1 where $4 = 0
                on conflict do nothing""",
                """
                update queue_words set language = $3, version = version + 1
                where site_id = $1 and queue_id = $2 and version = $4""",
                Tuple.of(site.value(), queue.value(), language.code(), before),
                before == 0,
                by,
                "queue-language-chosen",
                language.code());
    }

    /// Whoever has chosen no language yet, chooses this one with it.
    Uni<Boolean> greet(
            SiteId site, QueueId queue, Language language, Duration length, byte[] wav, Worker by) {
        return change(
                """
                insert into queue_words (site_id, queue_id, language, greeting_millis, greeting, version)
                values ($1, $2, $3, $4, $5, 1)
                on conflict (site_id, queue_id) do update
                set greeting_millis = $4, greeting = $5, version = queue_words.version + 1""",
                "",
                Tuple.tuple()
                        .addString(site.value())
                        .addString(queue.value())
                        .addString(language.code())
                        .addInteger((int) length.toMillis())
                        .addBuffer(Buffer.buffer(wav)),
                true,
                by,
                "queue-greeting-uploaded",
                "");
    }

    /// Says false when there was none.
    Uni<Boolean> ungreet(SiteId site, QueueId queue, Worker by) {
        return change(
                "",
                """
                update queue_words set greeting_millis = null, greeting = null, version = version + 1
                where site_id = $1 and queue_id = $2 and greeting is not null""",
                Tuple.of(site.value(), queue.value()),
                false,
                by,
                "queue-greeting-deleted",
                "");
    }

    private Uni<Boolean> change(
            String insert,
            String update,
            Tuple values,
            boolean isNew,
            Worker by,
            String action,
            String detail) {
        return pool.withTransaction(
                connection ->
                        connection
                                .preparedQuery(isNew ? insert : update)
                                .execute(values)
                                .map(QueueWordsTable::isDone)
                                .call(
                                        done ->
                                                done
                                                        ? AuditLog.add(
                                                                connection,
                                                                by,
                                                                action,
                                                                values.getString(1),
                                                                detail)
                                                        : Uni.createFrom().voidItem()));
    }

    private static boolean isDone(RowSet<Row> rows) {
        return rows.rowCount() == 1;
    }

    /// The greeting as it was uploaded.
    Uni<Optional<byte[]>> greeting(SiteId site, QueueId queue) {
        return pool.preparedQuery(
                        "select greeting from queue_words where site_id = $1 and queue_id = $2")
                .execute(Tuple.of(site.value(), queue.value()))
                .map(
                        rows ->
                                rows.stream()
                                        .findFirst()
                                        .flatMap(row -> Optional.ofNullable(row.getBuffer(0)))
                                        .map(Buffer::getBytes));
    }
}
