package org.balie.telephony.journal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.state.CallRecord;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.json.CoreJson;

/// Calls that are over, as somebody may see them (TEL-21).
@ApplicationScoped
public class History {
    /// What is looked for, the latest first.
    ///
    /// @param viewer whose history it is: what this person has deleted is not there
    /// @param lines those that the viewer belongs to today
    /// @param only one of those lines
    /// @param after the last one that was seen before
    public record Question(
            PersonId viewer,
            Collection<LineId> lines,
            Optional<LineId> only,
            Shown shown,
            Optional<Place> after,
            int most) {}

    public enum Shown {
        ALL,
        MISSED
    }

    /// Where a call stands in a history.
    public record Place(Instant startedAt, CallId call) {}

    private static final String VISIBLE =
            """
            select record from call_record c
            where c.site_id = $1
                and (c.line_id = any($2) or ($3 = '' and exists (
                    select from call_person p
                    where p.site_id = c.site_id and p.person_id = $4 and p.call_id = c.call_id)))
                and ($3 = '' or c.line_id = $3)
                and not exists (
                    select from history_deletion d
                    where d.site_id = c.site_id and d.person_id = $4 and d.call_id = c.call_id)""";

    private static final String PAGE =
            VISIBLE
                    + """

                        and (not $5 or c.missed)
                        and ($6::timestamptz is null or (c.started_at, c.call_id) < ($6, $7::uuid))
                    order by c.started_at desc, c.call_id desc limit $8""";

    private static final String ONE = VISIBLE + " and c.call_id = $5";

    private final Pool pool;

    History(Pool pool) {
        this.pool = pool;
    }

    public Uni<List<CallRecord>> page(SiteId site, Question question) {
        Optional<Place> after = question.after();
        return pool.preparedQuery(PAGE)
                .execute(
                        arguments(site, question)
                                .addBoolean(question.shown() == Shown.MISSED)
                                .addOffsetDateTime(
                                        after.map(Place::startedAt).map(History::utc).orElse(null))
                                .addUUID(after.map(place -> place.call().value()).orElse(null))
                                .addInteger(question.most()))
                .map(
                        rows ->
                                rows.stream()
                                        .map(
                                                row ->
                                                        CoreJson.read(
                                                                row.getString(0), CallRecord.class))
                                        .toList());
    }

    /// Whether a call is in somebody's history.
    public Uni<Boolean> contains(SiteId site, Question question, CallId call) {
        return pool.preparedQuery(ONE)
                .execute(arguments(site, question).addUUID(call.value()))
                .map(rows -> rows.size() > 0);
    }

    private static Tuple arguments(SiteId site, Question question) {
        return Tuple.tuple()
                .addString(site.value())
                .addValue(question.lines().stream().map(LineId::value).toArray(String[]::new))
                .addString(question.only().map(LineId::value).orElse(""))
                .addString(question.viewer().value());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
