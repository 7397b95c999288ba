package org.balie.acd.journal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.balie.acd.core.FloorSnapshot;
import org.balie.acd.core.state.Request;
import org.balie.acd.json.CoreJson;

/// Brings floors back as they were last committed.
@ApplicationScoped
public class FloorStore {
    private static final String RECORDS =
            "select site_id, kind, body from floor_record where site_id = any($1)"
                    + " order by site_id, kind, id collate \"C\"";
    private static final String CLOSED =
            "select site_id, body from closed_request where site_id = any($1) and remembered"
                    + " order by site_id, request_id";

    private final Pool pool;

    FloorStore(Pool pool) {
        this.pool = pool;
    }

    /// The sites that have a floor.
    public Uni<List<String>> sites() {
        return pool.query("select site_id from floor_record where kind = 'site'")
                .execute()
                .map(rows -> rows.stream().map(row -> row.getString(0)).toList());
    }

    /// Up to where a partition has taken effect: 0 when it never had an owner.
    public Uni<Long> nextOffset(int partition) {
        return pool.preparedQuery(
                        "insert into command_offset values ($1, 0)"
                                + " on conflict (partition) do update set partition = $1"
                                + " returning next_offset")
                .execute(Tuple.of(partition))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /// Moves a partition whose topic was made anew, or has forgotten what was not read.
    public Uni<Void> rewind(int partition, long from, long to) {
        return pool.preparedQuery(Statements.MOVE_OFFSET)
                .execute(Tuple.of(partition, from, to))
                .replaceWithVoid();
    }

    /// An open request as last committed.
    public Uni<Optional<Request>> request(String siteId, UUID id) {
        return pool.preparedQuery(
                        "select body from floor_record"
                                + " where site_id = $1 and kind = 'request' and id = $2")
                .execute(Tuple.of(siteId, id.toString()))
                .map(rows -> rows.stream().findFirst())
                .map(row -> row.map(it -> CoreJson.read(it.getString(0), Request.class)));
    }

    /// The floors of these sites as last committed. Sites without one are left out.
    public Uni<Map<String, FloorSnapshot>> load(Collection<String> sites) {
        var wanted = Tuple.of(sites.toArray(String[]::new));
        return pool.withTransaction(connection -> read(connection, wanted));
    }

    /// One snapshot of the database for both tables, so that a commit in between is in neither.
    private static Uni<Map<String, FloorSnapshot>> read(SqlConnection connection, Tuple sites) {
        var readers = new LinkedHashMap<String, FloorRecords.Reader>();
        return connection
                .query("set transaction isolation level repeatable read, read only")
                .execute()
                .chain(() -> connection.preparedQuery(RECORDS).execute(sites))
                .invoke(
                        rows ->
                                rows.forEach(
                                        row ->
                                                reader(readers, row)
                                                        .read(row.getString(1), row.getString(2))))
                .chain(() -> connection.preparedQuery(CLOSED).execute(sites))
                .invoke(
                        rows ->
                                rows.forEach(
                                        row -> reader(readers, row).readClosed(row.getString(1))))
                .map(_ -> snapshots(readers));
    }

    private static FloorRecords.Reader reader(Map<String, FloorRecords.Reader> readers, Row row) {
        return readers.computeIfAbsent(row.getString(0), _ -> new FloorRecords.Reader());
    }

    private static Map<String, FloorSnapshot> snapshots(Map<String, FloorRecords.Reader> readers) {
        var snapshots = new LinkedHashMap<String, FloorSnapshot>();
        readers.forEach(
                (siteId, reader) ->
                        reader.snapshot().ifPresent(floor -> snapshots.put(siteId, floor)));
        return snapshots;
    }
}
