package org.balie.telephony.administration;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.balie.platform.identity.Caller.Worker;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.journal.AuditLog;

/// The SIP telephones that may register.
@ApplicationScoped
public class SipDevices {
    private static final String SELECT =
            "select site_id, device_id, person_id, name, realm, ha1_md5, ha1_sha256"
                    + " from sip_device where ";

    private final Pool pool;

    SipDevices(Pool pool) {
        this.pool = pool;
    }

    /// The telephone that signs in by this name, at whichever site: what the registrar asks.
    public Uni<Optional<SipDevice>> find(DeviceId name) {
        return pool.preparedQuery(SELECT + "device_id = $1")
                .execute(Tuple.of(name.value()))
                .map(rows -> rows.stream().findFirst().map(SipDevices::device));
    }

    /// Of every site.
    public Uni<List<SipDevice>> all() {
        return pool.query(SELECT + "true").execute().map(SipDevices::devices);
    }

    Uni<List<SipDevice>> all(SiteId site) {
        return pool.preparedQuery(SELECT + "site_id = $1 order by name, device_id")
                .execute(Tuple.of(site.value()))
                .map(SipDevices::devices);
    }

    private static List<SipDevice> devices(RowSet<Row> rows) {
        return rows.stream().map(SipDevices::device).toList();
    }

    private static SipDevice device(Row row) {
        return new SipDevice(
                new SiteId(row.getString(0)),
                new DeviceId(row.getString(1)),
                new PersonId(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    /// Adds one, or says false when there is such a device already.
    Uni<Boolean> add(SipDevice device, Worker by) {
        return pool.withTransaction(
                connection ->
                        insert(connection, device)
                                .call(
                                        added ->
                                                audit(
                                                        connection,
                                                        added,
                                                        by,
                                                        "device-created",
                                                        device)));
    }

    private static Uni<Boolean> insert(SqlConnection connection, SipDevice device) {
        return connection
                .preparedQuery(
                        """
                        insert into sip_device (site_id, device_id, person_id, name, realm, ha1_md5,
                            ha1_sha256, made_at)
                        values ($1, $2, $3, $4, $5, $6, $7, now()) on conflict do nothing""")
                .execute(
                        Tuple.from(
                                List.of(
                                        device.site().value(),
                                        device.id().value(),
                                        device.person().value(),
                                        device.name(),
                                        device.realm(),
                                        device.md5(),
                                        device.sha256())))
                .map(rows -> rows.rowCount() == 1);
    }

    /// Gives a device another secret.
    Uni<Boolean> renew(SipDevice fresh, Worker by) {
        return pool.withTransaction(
                connection ->
                        connection
                                .preparedQuery(
                                        """
                                        update sip_device set realm = $3, ha1_md5 = $4, ha1_sha256 = $5
                                        where site_id = $1 and device_id = $2""")
                                .execute(
                                        Tuple.of(
                                                fresh.site().value(),
                                                fresh.id().value(),
                                                fresh.realm(),
                                                fresh.md5(),
                                                fresh.sha256()))
                                .map(rows -> rows.rowCount() == 1)
                                .call(
                                        found ->
                                                audit(
                                                        connection,
                                                        found,
                                                        by,
                                                        "device-renewed",
                                                        fresh)));
    }

    /// Takes one away, or says false when there is none.
    Uni<Boolean> remove(SipDevice device, Worker by) {
        return pool.withTransaction(
                connection ->
                        connection
                                .preparedQuery(
                                        "delete from sip_device where site_id = $1 and device_id = $2")
                                .execute(Tuple.of(device.site().value(), device.id().value()))
                                .map(rows -> rows.rowCount() == 1)
                                .call(
                                        found ->
                                                audit(
                                                        connection,
                                                        found,
                                                        by,
                                                        "device-deleted",
                                                        device)));
    }

    private static Uni<Void> audit(
            SqlConnection connection, boolean done, Worker by, String action, SipDevice device) {
        return done
                ? AuditLog.add(connection, by, action, device.name(), device.id().value())
                : Uni.createFrom().voidItem();
    }
}
