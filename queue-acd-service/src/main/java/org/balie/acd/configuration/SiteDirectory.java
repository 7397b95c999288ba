package org.balie.acd.configuration;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.balie.acd.settings.EntryPointSettings;
import org.balie.acd.settings.QueueSettings;
import org.balie.acd.settings.SiteSettings;

/// Settings for reading at every customer's request: kept for a moment, so that a burst of requests
/// costs one question to the database.
@ApplicationScoped
public class SiteDirectory {
    /// An entry point with the site it belongs to.
    public record EntryPoint(SiteSettings site, EntryPointSettings settings) {}

    /// How long another replica's change may go unnoticed here, the time of one question added.
    private static final Duration KEPT = Duration.ofSeconds(2);

    private static final int MOST = 10_000;

    private record Kept(Optional<EntryPoint> entryPoint, Instant until) {}

    private final ConfigurationStore store;
    private final Pool pool;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Map<String, Kept> entryPoints =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
                    return size() > MOST;
                }
            };

    SiteDirectory(ConfigurationStore store, Pool pool, ObjectMapper json, InstantSource clock) {
        this.store = store;
        this.pool = pool;
        this.json = json;
        this.clock = clock;
    }

    /// Asked by threads that are no event loop, where a session of Hibernate cannot be.
    public Uni<SiteSettings> site(String siteId) {
        return pool.preparedQuery("select body from settings where site_id = $1 and kind = 'site'")
                .execute(Tuple.of(siteId))
                .map(
                        rows ->
                                rows.rowCount() == 0
                                        ? SiteSettings.of(siteId)
                                        : read(rows.iterator().next(), SiteSettings.class));
    }

    /// A queue of this site; another site's is as good as none.
    public Uni<Optional<QueueSettings>> queue(String siteId, String queueId) {
        return pool.preparedQuery(
                        "select body from settings"
                                + " where site_id = $1 and kind = 'queue' and id = $2")
                .execute(Tuple.of(siteId, queueId))
                .map(rows -> rows.stream().findFirst())
                .map(row -> row.map(it -> read(it, QueueSettings.class)));
    }

    /// All queues of a site by id, asked by threads that are no event loop.
    public Uni<Map<String, QueueSettings>> queues(String siteId) {
        return pool.preparedQuery("select body from settings where site_id = $1 and kind = 'queue'")
                .execute(Tuple.of(siteId))
                .map(
                        rows ->
                                rows.stream()
                                        .map(row -> read(row, QueueSettings.class))
                                        .collect(toMap(QueueSettings::id, identity())));
    }

    private <T> T read(Row row, Class<T> type) {
        try {
            return json.readValue(row.getString(0), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a site's settings cannot be read", e);
        }
    }

    public Uni<Optional<EntryPoint>> entryPoint(String id) {
        var now = clock.instant();
        synchronized (entryPoints) {
            var kept = entryPoints.get(id);
            if (kept != null && kept.until.isAfter(now)) {
                return Uni.createFrom().item(kept.entryPoint);
            }
            if (kept != null && now.isBefore(kept.until.plus(KEPT))) {
                // Whoever comes first asks again; the others go on with what is known.
                entryPoints.put(id, new Kept(kept.entryPoint, now.plus(KEPT)));
            }
        }
        return store.entryPoint(id).invoke(found -> keep(id, new Kept(found, now.plus(KEPT))));
    }

    private void keep(String id, Kept kept) {
        synchronized (entryPoints) {
            entryPoints.remove(id);
            entryPoints.put(id, kept);
        }
    }

    /// The site has just been changed on this replica.
    void forget(String siteId) {
        synchronized (entryPoints) {
            entryPoints
                    .values()
                    .removeIf(
                            kept ->
                                    kept.entryPoint.isEmpty()
                                            || kept.entryPoint
                                                    .get()
                                                    .site()
                                                    .siteId()
                                                    .equals(siteId));
        }
    }
}
