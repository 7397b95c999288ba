package org.balie.acd.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.balie.acd.core.state.ClosedRequest;
import org.balie.acd.journal.Batch.Audited;
import org.balie.acd.journal.Batch.ClosingReason;
import org.balie.acd.journal.Batch.Entry;
import org.balie.acd.journal.Batch.Notice;
import org.balie.acd.journal.Batch.Offer;
import org.balie.acd.journal.Batch.OfferOutcome;
import org.balie.acd.journal.Batch.Visit;
import org.balie.acd.json.CoreJson;
import org.balie.platform.trace.TraceParent;

/// The statements of a batch.
final class Statements {
    /// A row with the site it belongs to.
    record Of<T>(String siteId, T row) {}

    static final String MOVE_OFFSET =
            "update command_offset set next_offset = $3 where partition = $1 and next_offset = $2";

    static final SetStatement<Of<Entry>> JOURNAL =
            new SetStatement<Of<Entry>>(
                            """
                            insert into journal (site_id, sequence, at, event, contract, trace)
                            select * from unnest($1::text[], $2::bigint[], $3::timestamptz[], $4::text[], $5::text[],
                                $6::text[])""")
                    .column(String.class, Of::siteId)
                    .column(Long.class, of -> of.row.event().sequence())
                    .column(OffsetDateTime.class, of -> utc(of.row.event().at()))
                    .column(String.class, of -> JournalCodec.encode(of.row.event()))
                    .column(String.class, of -> of.row.contract().orElse(null))
                    .column(String.class, of -> of.row.trace().map(TraceParent::text).orElse(null));

    static final SetStatement<Of<FloorRecords.Row>> RECORDS =
            new SetStatement<Of<FloorRecords.Row>>(
                            """
                            insert into floor_record (site_id, kind, id, body)
                            select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
                            on conflict (site_id, kind, id) do update set body = excluded.body""")
                    .column(String.class, Of::siteId)
                    .column(String.class, of -> of.row.kind())
                    .column(String.class, of -> of.row.id())
                    .column(String.class, of -> of.row.body().orElseThrow());

    static final SetStatement<Of<FloorRecords.Row>> GONE =
            new SetStatement<Of<FloorRecords.Row>>(
                            """
                            delete from floor_record r using unnest($1::text[], $2::text[], $3::text[])
                            as gone (site_id, kind, id)
                            where (r.site_id, r.kind, r.id) = (gone.site_id, gone.kind, gone.id)""")
                    .column(String.class, Of::siteId)
                    .column(String.class, of -> of.row.kind())
                    .column(String.class, of -> of.row.id());

    static final SetStatement<Of<ClosedRequest>> CLOSED =
            new SetStatement<Of<ClosedRequest>>(
                            """
                            insert into closed_request (site_id, request_id, outcome, body, reason, remembered)
                            select *, null, true from unnest($1::text[], $2::uuid[], $3::text[], $4::text[])
                            on conflict (site_id, request_id)
                            do update set outcome = excluded.outcome, body = excluded.body""")
                    .column(String.class, Of::siteId)
                    .column(UUID.class, of -> of.row.id().value())
                    .column(String.class, of -> of.row.outcome().code())
                    .column(String.class, of -> CoreJson.write(of.row, ClosedRequest.class));

    static final SetStatement<Of<ClosingReason>> REASONS =
            new SetStatement<Of<ClosingReason>>(
                            """
                            update closed_request c set reason = why.reason
                            from unnest($1::text[], $2::uuid[], $3::text[]) as why (site_id, request_id, reason)
                            where (c.site_id, c.request_id) = (why.site_id, why.request_id)""")
                    .column(String.class, Of::siteId)
                    .column(UUID.class, of -> of.row.requestId())
                    .column(String.class, of -> of.row.reason());

    static final SetStatement<Of<UUID>> FORGOTTEN =
            new SetStatement<Of<UUID>>(
                            """
                            update closed_request c set remembered = false
                            from unnest($1::text[], $2::uuid[]) as gone (site_id, request_id)
                            where (c.site_id, c.request_id) = (gone.site_id, gone.request_id)""")
                    .column(String.class, Of::siteId)
                    .column(UUID.class, Of::row);

    static final SetStatement<Of<Offer>> OFFERS =
            new SetStatement<Of<Offer>>(
                            """
                            insert into offer (site_id, offer_id, request_id, agent_id, at, explanation, outcome)
                            select *, 'open' from unnest($1::text[], $2::uuid[], $3::uuid[], $4::text[],
                                $5::timestamptz[], $6::text[])""")
                    .column(String.class, Of::siteId)
                    .column(UUID.class, of -> of.row.offerId())
                    .column(UUID.class, of -> of.row.requestId())
                    .column(String.class, of -> of.row.agentId())
                    .column(OffsetDateTime.class, of -> utc(of.row.at()))
                    .column(String.class, of -> of.row.explanation());

    static final SetStatement<Of<OfferOutcome>> OUTCOMES =
            new SetStatement<Of<OfferOutcome>>(
                            """
                            update offer o set outcome = now.outcome
                            from unnest($1::text[], $2::uuid[], $3::text[]) as now (site_id, offer_id, outcome)
                            where (o.site_id, o.offer_id) = (now.site_id, now.offer_id)""")
                    .column(String.class, Of::siteId)
                    .column(UUID.class, of -> of.row.offerId())
                    .column(String.class, of -> of.row.outcome());

    static final SetStatement<Of<Visit>> VISITS =
            new SetStatement<Of<Visit>>(
                            """
                            insert into visit (site_id, request_id, visitor_id, at, queue_name, agent_id, agent_name)
                            select * from unnest($1::text[], $2::uuid[], $3::text[], $4::timestamptz[],
                                $5::text[], $6::text[], $7::text[])
                            on conflict do nothing""")
                    .column(String.class, Of::siteId)
                    .column(UUID.class, of -> of.row.requestId())
                    .column(String.class, of -> of.row.visitorId())
                    .column(OffsetDateTime.class, of -> utc(of.row.at()))
                    .column(String.class, of -> of.row.queueName())
                    .column(String.class, of -> of.row.agentId())
                    .column(String.class, of -> of.row.agentName());

    static final SetStatement<Of<Notice>> NOTICES =
            new SetStatement<Of<Notice>>(
                            """
                            insert into notice (site_id, notice_id, at, body)
                            select * from unnest($1::text[], $2::uuid[], $3::timestamptz[], $4::text[])
                            on conflict do nothing""")
                    .column(String.class, Of::siteId)
                    .column(UUID.class, of -> of.row.id())
                    .column(OffsetDateTime.class, of -> utc(of.row.at()))
                    .column(String.class, of -> JournalCodec.encode(of.row));

    static final SetStatement<Of<Audited>> AUDIT =
            new SetStatement<Of<Audited>>(
                            """
                            insert into audit (site_id, at, agent_id, agent_name, action, subject, detail)
                            select * from unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[],
                                $5::text[], $6::text[], $7::text[])""")
                    .column(String.class, Of::siteId)
                    .column(OffsetDateTime.class, of -> utc(of.row.at()))
                    .column(String.class, of -> of.row.agentId())
                    .column(String.class, of -> of.row.agentName())
                    .column(String.class, of -> of.row.action())
                    .column(String.class, of -> of.row.subject())
                    .column(String.class, of -> of.row.detail().orElse(null));

    static final String DEAD =
            """
            insert into dead_command (partition, command_offset, site_id, reason, record, at)
            values ($1, $2, $3, $4, $5, now())""";

    private Statements() {}

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
