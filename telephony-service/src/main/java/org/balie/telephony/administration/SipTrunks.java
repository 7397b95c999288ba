package org.balie.telephony.administration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.balie.platform.identity.Caller.Worker;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.journal.AuditLog;
import org.jspecify.annotations.Nullable;

/// The trunks of all sites.
@ApplicationScoped
public class SipTrunks {
    private static final String SELECT =
            "select site_id, trunk_id, version, body, secret from sip_trunk";

    private final Pool pool;
    private final ObjectMapper json;
    private final Seal seal;

    SipTrunks(Pool pool, ObjectMapper json, Seal seal) {
        this.pool = pool;
        this.json = json;
        this.seal = seal;
    }

    /// Of every site: what the SIP side keeps up.
    public Uni<List<SipTrunk>> all() {
        return pool.query(SELECT + " order by site_id, trunk_id")
                .execute()
                .map(rows -> rows.stream().map(row -> stored(row).trunk()).toList());
    }

    Uni<List<SipTrunk.Stored>> all(SiteId site) {
        return pool.preparedQuery(SELECT + " where site_id = $1 order by trunk_id")
                .execute(Tuple.of(site.value()))
                .map(rows -> rows.stream().map(this::stored).toList());
    }

    private SipTrunk.Stored stored(Row row) {
        Buffer secret = row.getBuffer(4);
        return new SipTrunk.Stored(
                new SipTrunk(
                        new SiteId(row.getString(0)),
                        row.getString(1),
                        read(row.getString(3)),
                        secret == null ? Optional.empty() : seal.open(secret.getBytes())),
                row.getInteger(2));
    }

    /// Writes a trunk as its next version; says false when the one that was read before is not the
    /// latest any more. Without a secret the one that is there stays.
    ///
    /// @param before 0: there was none
    Uni<Boolean> save(SipTrunk trunk, int before, Worker by) {
        return pool.withTransaction(
                connection ->
                        (before == 0
                                        ? insert(connection, trunk)
                                        : update(connection, trunk, before))
                                .call(
                                        done ->
                                                audit(
                                                        connection,
                                                        done,
                                                        by,
                                                        before == 0
                                                                ? "trunk-created"
                                                                : "trunk-changed",
                                                        trunk)));
    }

    private Uni<Boolean> insert(SqlConnection connection, SipTrunk trunk) {
        return connection
                .preparedQuery(
                        """
                        insert into sip_trunk (site_id, trunk_id, version, body, secret)
                        values ($1, $2, 1, $3, $4) on conflict do nothing""")
                .execute(
                        Tuple.tuple()
                                .addString(trunk.site().value())
                                .addString(trunk.id())
                                .addString(write(trunk.settings()))
                                .addValue(sealed(trunk)))
                .map(rows -> rows.rowCount() == 1);
    }

    private Uni<Boolean> update(SqlConnection connection, SipTrunk trunk, int before) {
        return connection
                .preparedQuery(
                        """
                        update sip_trunk set version = version + 1, body = $4, secret = coalesce($5, secret)
                        where site_id = $1 and trunk_id = $2 and version = $3""")
                .execute(
                        Tuple.tuple()
                                .addString(trunk.site().value())
                                .addString(trunk.id())
                                .addInteger(before)
                                .addString(write(trunk.settings()))
                                .addValue(sealed(trunk)))
                .map(rows -> rows.rowCount() == 1);
    }

    /// Null for a trunk that knows us by our address.
    private @Nullable Object sealed(SipTrunk trunk) {
        return trunk.secret()
                .<Object>map(secret -> Buffer.buffer(seal.close(secret)).getDelegate())
                .orElse(null);
    }

    Uni<Boolean> remove(SipTrunk trunk, Worker by) {
        return pool.withTransaction(
                connection ->
                        connection
                                .preparedQuery(
                                        "delete from sip_trunk where site_id = $1 and trunk_id = $2")
                                .execute(Tuple.of(trunk.site().value(), trunk.id()))
                                .map(rows -> rows.rowCount() == 1)
                                .call(done -> audit(connection, done, by, "trunk-deleted", trunk)));
    }

    private static Uni<Void> audit(
            SqlConnection connection, boolean done, Worker by, String action, SipTrunk trunk) {
        return done
                ? AuditLog.add(
                        connection, by, action, trunk.settings().name(), trunk.settings().host())
                : Uni.createFrom().voidItem();
    }

    private String write(SipTrunk.Settings settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain settings are always JSON", e);
        }
    }

    private SipTrunk.Settings read(String body) {
        try {
            return json.readValue(body, SipTrunk.Settings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings of a trunk that nobody can read", e);
        }
    }
}
