package org.balie.telephony.phones;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.balie.platform.retention.Retention;
import org.balie.telephony.legs.RegisteredTelephones.Bindings;
import org.balie.telephony.sip.Binding;
import org.balie.telephony.sip.DeviceName;
import org.jspecify.annotations.Nullable;

/// Where telephones have registered, in the table `sip_binding`.
@ApplicationScoped
class KeptBindings implements Bindings {
    private final Pool pool;

    /// Until when each telephone is registered, as far as this process has heard.
    private final Map<DeviceName, Instant> latest = new ConcurrentHashMap<>();

    KeptBindings(Pool pool) {
        this.pool = pool;
    }

    @Override
    public CompletionStage<List<Binding>> all() {
        return pool.query(
                        "select body from sip_binding where until > now() order by device_id, place")
                .execute()
                .map(rows -> rows.stream().flatMap(row -> read(row).stream()).toList())
                .invoke(all -> all.forEach(this::heard))
                .subscribeAsCompletionStage();
    }

    /// Of these telephones.
    CompletionStage<List<Binding>> of(List<DeviceName> devices) {
        return pool.preparedQuery(
                        "select body from sip_binding where device_id = any($1) and until > now()"
                                + " order by device_id, place")
                .execute(
                        Tuple.tuple()
                                .addValue(
                                        devices.stream()
                                                .map(DeviceName::value)
                                                .toArray(String[]::new)))
                .map(rows -> rows.stream().flatMap(row -> read(row).stream()).toList())
                .invoke(all -> all.forEach(this::heard))
                .subscribeAsCompletionStage();
    }

    private static Optional<Binding> read(Row row) {
        return SipJson.read(row.getString(0), Binding.class);
    }

    private void heard(Binding binding) {
        latest.merge(
                binding.device(),
                binding.until(),
                (one, other) -> one.isAfter(other) ? one : other);
    }

    @Override
    public CompletionStage<Optional<Instant>> replace(DeviceName device, List<Binding> now) {
        now.forEach(this::heard);
        return pool.withTransaction(
                        connection ->
                                now.isEmpty()
                                        ? takeAway(connection, device)
                                        : write(connection, device, now))
                .subscribeAsCompletionStage();
    }

    /// What another process has heard since stays.
    private Uni<Optional<Instant>> takeAway(SqlConnection connection, DeviceName device) {
        @Nullable Instant until = latest.remove(device);
        return connection
                .preparedQuery("delete from sip_binding where device_id = $1 and until <= $2")
                .execute(Tuple.of(device.value(), time(until == null ? Instant.EPOCH : until)))
                .chain(
                        () ->
                                connection
                                        .preparedQuery(
                                                "select max(until) from sip_binding"
                                                        + " where device_id = $1 and until > now()")
                                        .execute(Tuple.of(device.value())))
                .map(rows -> Optional.ofNullable(rows.iterator().next().getOffsetDateTime(0)))
                .map(left -> left.map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Uni<Optional<Instant>> write(
            SqlConnection connection, DeviceName device, List<Binding> now) {
        return connection
                .preparedQuery("delete from sip_binding where device_id = $1")
                .execute(Tuple.of(device.value()))
                .chain(() -> insert(connection, device, now))
                .replaceWith(now.stream().map(Binding::until).max(Instant::compareTo));
    }

    /// Two REGISTERs of one telephone at a time: the later word counts.
    private static Uni<Void> insert(
            SqlConnection connection, DeviceName device, List<Binding> now) {
        List<Tuple> rows =
                IntStream.range(0, now.size())
                        .mapToObj(
                                place ->
                                        Tuple.of(
                                                device.value(),
                                                place,
                                                time(now.get(place).until()),
                                                SipJson.write(now.get(place), Binding.class)))
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
