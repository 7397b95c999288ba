package org.balie.telephony.phones;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.balie.platform.retention.Retention;
import org.balie.telephony.legs.RegisteredTelephones.Bindings;
import org.balie.telephony.sip.Binding;
import org.balie.telephony.sip.DeviceName;

/// Where telephones have registered, in the table `sip_binding`.
@ApplicationScoped
class KeptBindings implements Bindings {
    private final Pool pool;

    KeptBindings(Pool pool) {
        this.pool = pool;
    }

    @Override
    public CompletionStage<List<Binding>> all() {
        return pool.query(
                        "select body from sip_binding where until > now() order by device_id, place")
                .execute()
                .map(
                        rows ->
                                rows.stream()
                                        .flatMap(
                                                row ->
                                                        SipJson.read(
                                                                row.getString(0), Binding.class)
                                                                .stream())
                                        .toList())
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Void> replace(DeviceName device, List<Binding> now) {
        return pool.withTransaction(
                        connection ->
                                connection
                                        .preparedQuery(
                                                "delete from sip_binding where device_id = $1")
                                        .execute(Tuple.of(device.value()))
                                        .chain(() -> insert(connection, device, now)))
                .subscribeAsCompletionStage();
    }

    /// Two REGISTERs of one telephone at a time: the later word counts.
    private static Uni<Void> insert(
            SqlConnection connection, DeviceName device, List<Binding> now) {
        if (now.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows =
                IntStream.range(0, now.size())
                        .mapToObj(
                                place ->
                                        Tuple.of(
                                                device.value(),
                                                place,
                                                OffsetDateTime.ofInstant(
                                                        now.get(place).until(), ZoneOffset.UTC),
                                                SipJson.write(now.get(place))))
                        .toList();
        return connection
                .preparedQuery(
                        """
                        insert into sip_binding (device_id, place, until, body) values ($1, $2, $3, $4)
                        on conflict (device_id, place)
                        do update set until = excluded.until, body = excluded.body""")
                .executeBatch(rows)
                .replaceWithVoid();
    }

    /// What nobody took away, since the process that had it died.
    @Produces
    Retention ended() {
        return Retention.ofRows("sip_binding", Duration.ofHours(1), "until < $1");
    }
}
