package org.balie.telephony.greeting;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.balie.platform.problem.Problem;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;

/// The greetings of all sites, with their sound.
@ApplicationScoped
public class Greetings {
    private final Pool pool;

    Greetings(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Greeting>> of(SiteId site, PersonId owner) {
        return pool.preparedQuery(
                        """
                        select greeting_id, name, millis, made_at from greeting
                        where site_id = $1 and person_id = $2 order by made_at""")
                .execute(Tuple.of(site.value(), owner.value()))
                .map(rows -> rows.stream().map(row -> greeting(site, owner, row)).toList());
    }

    private static Greeting greeting(SiteId site, PersonId owner, Row row) {
        return new Greeting(
                site,
                new GreetingId(row.getString(0)),
                owner,
                row.getString(1),
                Duration.ofMillis(row.getInteger(2)),
                row.getOffsetDateTime(3).toInstant());
    }

    /// Adds one, or says false when its owner has [Greeting#MOST]. One that is there already stays.
    Uni<Boolean> add(Greeting greeting, byte[] wav) {
        return pool.preparedQuery(
                        """
                        insert into greeting (site_id, greeting_id, person_id, name, millis, made_at, sound)
                        select $1, $2, $3, $4, $5, $6, $7
                        where (select count(*) from greeting
                               where site_id = $1 and person_id = $3 and greeting_id <> $2) < $8
                        on conflict (site_id, greeting_id) do update set name = greeting.name
                        returning 1""")
                .execute(
                        Tuple.tuple()
                                .addString(greeting.site().value())
                                .addString(greeting.id().value())
                                .addString(greeting.owner().value())
                                .addString(greeting.name())
                                .addInteger((int) greeting.length().toMillis())
                                .addOffsetDateTime(greeting.madeAt().atOffset(ZoneOffset.UTC))
                                .addBuffer(Buffer.buffer(wav))
                                .addInteger(Greeting.MOST))
                .map(rows -> rows.rowCount() == 1);
    }

    /// Says false when the person has none of this name.
    Uni<Boolean> remove(SiteId site, PersonId owner, GreetingId id) {
        return pool.preparedQuery(
                        "delete from greeting where site_id = $1 and person_id = $2 and greeting_id = $3")
                .execute(Tuple.of(site.value(), owner.value(), id.value()))
                .map(rows -> rows.rowCount() == 1);
    }

    /// The file as it was uploaded.
    Uni<Optional<byte[]>> sound(SiteId site, GreetingId id) {
        return pool.preparedQuery(
                        "select sound from greeting where site_id = $1 and greeting_id = $2")
                .execute(Tuple.of(site.value(), id.value()))
                .map(rows -> rows.stream().findFirst().map(row -> row.getBuffer(0).getBytes()));
    }

    Uni<Boolean> exists(SiteId site, GreetingId id) {
        return pool.preparedQuery("select 1 from greeting where site_id = $1 and greeting_id = $2")
                .execute(Tuple.of(site.value(), id.value()))
                .map(rows -> rows.rowCount() == 1);
    }

    /// Whether the person has one of this name.
    Uni<Boolean> has(SiteId site, PersonId owner, GreetingId id) {
        return of(site, owner)
                .map(all -> all.stream().map(Greeting::id).anyMatch(known -> known.equals(id)));
    }

    /// Fails with a problem that says so when the owner of a line or number has no greeting of this
    /// name.
    public Uni<Void> require(SiteId site, PersonId owner, Optional<GreetingId> greeting) {
        if (greeting.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return has(site, owner, greeting.get())
                .invoke(
                        known -> {
                            if (!known) {
                                throw Problem.invalid(
                                                "greetingId",
                                                "unknown",
                                                "none of the owner's greetings")
                                        .exception();
                            }
                        })
                .replaceWithVoid();
    }
}
