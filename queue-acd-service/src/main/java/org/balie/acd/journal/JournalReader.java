package org.balie.acd.journal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.balie.acd.core.NumberedEvent;
import org.balie.acd.core.state.ClosedRequest;
import org.balie.acd.journal.Batch.Notice;
import org.balie.acd.journal.Batch.Visit;
import org.balie.acd.json.CoreJson;
import org.balie.platform.trace.TraceParent;

/// Reads what has been committed: events after a number, what is still to be published, notices.
@ApplicationScoped
public class JournalReader {
    /// @param json the event as it goes out
    public record Unpublished(long sequence, String json, Optional<TraceParent> trace) {}

    /// @param outcome `open`, `accepted`, `declined`, `lapsed` or `rescinded`
    public record StoredOffer(OfferExplanation explanation, String outcome) {}

    /// @param reason why it was refused or abandoned
    public record StoredClosing(ClosedRequest request, Optional<String> reason) {}

    private final Pool pool;

    JournalReader(Pool pool) {
        this.pool = pool;
    }

    /// Events after this number, at most so many, in order.
    public Uni<List<NumberedEvent>> after(String siteId, long sequence, int most) {
        return pool.preparedQuery(
                        "select event from journal where site_id = $1 and sequence > $2"
                                + " order by sequence limit $3")
                .execute(Tuple.of(siteId, sequence, most))
                .map(
                        rows ->
                                rows.stream()
                                        .map(row -> JournalCodec.decodeEvent(row.getString(0)))
                                        .toList());
    }

    public Uni<List<Notice>> noticesSince(String siteId, Instant at) {
        return pool.preparedQuery(
                        "select body from notice where site_id = $1 and at >= $2 order by at")
                .execute(Tuple.of(siteId, at.atOffset(ZoneOffset.UTC)))
                .map(
                        rows ->
                                rows.stream()
                                        .map(row -> JournalCodec.decodeNotice(row.getString(0)))
                                        .toList());
    }

    /// Up to where a site has been published for certain.
    public Uni<Long> published(String siteId) {
        return pool.preparedQuery("select sequence from published where site_id = $1")
                .execute(Tuple.of(siteId))
                .map(rows -> rows.rowCount() == 0 ? 0L : rows.iterator().next().getLong(0));
    }

    /// What other services have still to be told after this number, at most so many, in order.
    public Uni<List<Unpublished>> unpublished(String siteId, long sequence, int most) {
        return pool.preparedQuery(
                        "select sequence, contract, trace from journal where site_id = $1 and sequence > $2"
                                + " and contract is not null order by sequence limit $3")
                .execute(Tuple.of(siteId, sequence, most))
                .map(rows -> rows.stream().map(JournalReader::unpublished).toList());
    }

    private static Unpublished unpublished(Row row) {
        return new Unpublished(
                row.getLong(0),
                row.getString(1),
                Optional.ofNullable(row.getString(2)).map(TraceParent::new));
    }

    /// Remembers what Kafka has acknowledged; never goes back.
    public Uni<Void> markPublished(Map<String, Long> sequences) {
        return pool.preparedQuery(
                        """
                        insert into published select * from unnest($1::text[], $2::bigint[])
                        on conflict (site_id) do update
                        set sequence = greatest(published.sequence, excluded.sequence)""")
                .execute(
                        Tuple.of(
                                sequences.keySet().toArray(String[]::new),
                                sequences.values().toArray(Long[]::new)))
                .replaceWithVoid();
    }

    /// The latest offers, and those that are still open, oldest first.
    public Uni<List<StoredOffer>> offers(String siteId, int latest) {
        return pool.preparedQuery(
                        """
                        select explanation, outcome from (
                            (select * from offer where site_id = $1 order by at desc limit $2)
                            union
                            (select * from offer where site_id = $1 and outcome = 'open')
                        ) known order by at""")
                .execute(Tuple.of(siteId, latest))
                .map(rows -> rows.stream().map(JournalReader::offer).toList());
    }

    private static StoredOffer offer(Row row) {
        return new StoredOffer(
                CoreJson.read(row.getString(0), OfferExplanation.class), row.getString(1));
    }

    /// Why requests that the floor still remembers were refused or abandoned.
    public Uni<Map<UUID, String>> reasons(String siteId) {
        return pool.preparedQuery(
                        "select request_id, reason from closed_request"
                                + " where site_id = $1 and remembered and reason is not null")
                .execute(Tuple.of(siteId))
                .map(
                        rows ->
                                rows.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        row -> row.getUUID(0),
                                                        row -> row.getString(1))));
    }

    /// A request that is over, however long ago.
    public Uni<Optional<StoredClosing>> closed(String siteId, UUID requestId) {
        return pool.preparedQuery(
                        "select body, reason from closed_request"
                                + " where site_id = $1 and request_id = $2")
                .execute(Tuple.of(siteId, requestId))
                .map(rows -> rows.stream().findFirst().map(JournalReader::closing));
    }

    private static StoredClosing closing(Row row) {
        return new StoredClosing(
                CoreJson.read(row.getString(0), ClosedRequest.class),
                Optional.ofNullable(row.getString(1)));
    }

    /// The stored explanation of an offer, as JSON.
    public Uni<Optional<String>> explanation(String siteId, UUID offerId) {
        return pool.preparedQuery(
                        "select explanation from offer where site_id = $1 and offer_id = $2")
                .execute(Tuple.of(siteId, offerId))
                .map(rows -> rows.stream().findFirst().map(row -> row.getString(0)));
    }

    /// Whether an offer was ever made to this agent.
    public Uni<Boolean> wasOffered(String siteId, UUID offerId, String agentId) {
        return pool.preparedQuery(
                        "select from offer where site_id = $1 and offer_id = $2 and agent_id = $3")
                .execute(Tuple.of(siteId, offerId, agentId))
                .map(rows -> rows.rowCount() > 0);
    }

    /// The latest visits of a customer, the latest first.
    public Uni<List<Visit>> visits(String siteId, String visitorId, int most) {
        return pool.preparedQuery(
                        "select request_id, visitor_id, at, queue_name, agent_id, agent_name from visit"
                                + " where site_id = $1 and visitor_id = $2 order by at desc limit $3")
                .execute(Tuple.of(siteId, visitorId, most))
                .map(rows -> rows.stream().map(JournalReader::visit).toList());
    }

    private static Visit visit(Row row) {
        return new Visit(
                row.getUUID(0),
                row.getString(1),
                row.getOffsetDateTime(2).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5));
    }
}
