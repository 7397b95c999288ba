package org.balie.telephony.notice;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.words.Language;

/// Who wants a mail for each new message.
@ApplicationScoped
class Subscriptions {
    private static final String SELECT =
            "select person_id, mail, language from voicemail_subscription where site_id = $1";

    private final Pool pool;

    /// @param mail where to
    /// @param language of the mails
    record Subscription(PersonId person, String mail, Language language) {}

    Subscriptions(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Subscription>> of(SiteId site) {
        return pool.preparedQuery(SELECT)
                .execute(Tuple.of(site.value()))
                .map(rows -> rows.stream().map(Subscriptions::subscription).toList());
    }

    Uni<Optional<Subscription>> of(SiteId site, PersonId person) {
        return pool.preparedQuery(SELECT + " and person_id = $2")
                .execute(Tuple.of(site.value(), person.value()))
                .map(rows -> rows.stream().findFirst().map(Subscriptions::subscription));
    }

    private static Subscription subscription(Row row) {
        return new Subscription(
                new PersonId(row.getString(0)),
                row.getString(1),
                Language.valueOf(row.getString(2).toUpperCase(Locale.ROOT)));
    }

    Uni<Void> subscribe(SiteId site, Subscription wish) {
        return pool.preparedQuery(
                        """
                        insert into voicemail_subscription (site_id, person_id, mail, language)
                        values ($1, $2, $3, $4)
                        on conflict (site_id, person_id) do update set mail = $3, language = $4""")
                .execute(
                        Tuple.of(
                                site.value(),
                                wish.person().value(),
                                wish.mail(),
                                wish.language().code()))
                .replaceWithVoid();
    }

    /// What has not been sent yet is not sent any more.
    Uni<Void> unsubscribe(SiteId site, PersonId person) {
        return pool.preparedQuery(
                        """
                        with gone as (
                            delete from voicemail_subscription where site_id = $1 and person_id = $2)
                        delete from voicemail_mail
                        where site_id = $1 and person_id = $2 and sent_at is null""")
                .execute(Tuple.of(site.value(), person.value()))
                .replaceWithVoid();
    }
}
