package org.balie.recording.ingest;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.balie.recording.core.Permission;
import org.balie.recording.core.Permission.Leave;
import org.balie.recording.database.Rows;

/// What is known of a session now.
///
/// @param permission whether it may be recorded, and by whom
record SessionFacts(
        UUID id,
        String siteId,
        String number,
        Optional<String> queueId,
        Optional<String> queueName,
        Optional<String> customerName,
        Optional<String> customerEmail,
        String topic,
        Permission permission) {

    /// Held against changes until the transaction ends: what is told of a session and what is
    /// wanted of its recording come one after the other.
    static Optional<SessionFacts> lock(Rows rows, UUID session) {
        return rows.one(
                "select * from session_seen where id = $1 for update",
                Tuple.of(session),
                SessionFacts::of);
    }

    static Optional<SessionFacts> find(Rows rows, UUID session) {
        return rows.one(
                "select * from session_seen where id = $1", Tuple.of(session), SessionFacts::of);
    }

    private static SessionFacts of(Row row) {
        return new SessionFacts(
                row.getUUID("id"),
                row.getString("site_id"),
                row.getString("number"),
                Optional.ofNullable(row.getString("queue_id")),
                Optional.ofNullable(row.getString("queue_name")),
                Optional.ofNullable(row.getString("customer_name")),
                Optional.ofNullable(row.getString("customer_email")),
                row.getString("topic"),
                new Permission(
                        row.getString("agent_id"),
                        row.getValue("recording_since") == null ? Leave.WITHHELD : Leave.GRANTED));
    }

    /// How a recording of it is called until somebody gives it another name.
    String title() {
        return customerName.filter(name -> !name.isBlank()).orElse(number);
    }
}
