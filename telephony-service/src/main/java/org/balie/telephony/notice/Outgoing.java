package org.balie.telephony.notice;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.retention.Retention;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.notice.Letter.News;
import org.balie.telephony.notice.Subscriptions.Subscription;
import org.balie.telephony.words.Language;

/// Mails that are to be sent, and those that were: one for each message and person.
@ApplicationScoped
class Outgoing {
    /// A mail that could not be sent for so long is given up.
    static final Duration TRIED = Duration.ofDays(1);

    private static final Duration KEPT = Duration.ofDays(7);

    private final Pool pool;

    record Mail(UUID message, Subscription to, News news, Instant leftAt) {}

    Outgoing(Pool pool) {
        this.pool = pool;
    }

    /// What is there already stays as it is.
    Uni<Void> add(SiteId site, List<Mail> mails) {
        return mails.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(
                                """
                                insert into voicemail_mail (message_id, person_id, site_id, mail,
                                    language, caller, for_whom, seconds, left_at)
                                values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                                on conflict do nothing""")
                        .executeBatch(mails.stream().map(mail -> row(site, mail)).toList())
                        .replaceWithVoid();
    }

    private static Tuple row(SiteId site, Mail mail) {
        return Tuple.tuple()
                .addUUID(mail.message())
                .addString(mail.to().person().value())
                .addString(site.value())
                .addString(mail.to().mail())
                .addString(mail.to().language().code())
                .addString(mail.news().caller().orElse(null))
                .addString(mail.news().forWhom().orElse(null))
                .addInteger(mail.news().seconds())
                .addOffsetDateTime(mail.leftAt().atOffset(ZoneOffset.UTC));
    }

    /// The next mail that is due. It is due again later, the longer the more often it was tried,
    /// unless it is [#sent] until then; no other replica takes it meanwhile.
    Uni<Optional<Mail>> next() {
        return pool.preparedQuery(
                        """
                        update voicemail_mail set attempts = attempts + 1,
                            next_at = now() + interval '15 seconds' * power(2, least(attempts, 8))
                        where (message_id, person_id) = (
                            select message_id, person_id from voicemail_mail
                            where sent_at is null and next_at <= now()
                                and left_at > now() - make_interval(secs => $1)
                            order by next_at limit 1 for update skip locked)
                        returning message_id, person_id, mail, language, caller, for_whom, seconds,
                            left_at""")
                .execute(Tuple.of((double) TRIED.toSeconds()))
                .map(rows -> rows.stream().findFirst().map(Outgoing::mail));
    }

    private static Mail mail(Row row) {
        var to =
                new Subscription(
                        new PersonId(row.getString("person_id")),
                        row.getString("mail"),
                        Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)));
        return new Mail(
                row.getUUID("message_id"),
                to,
                new News(
                        Optional.ofNullable(row.getString("caller")),
                        Optional.ofNullable(row.getString("for_whom")),
                        row.getInteger("seconds")),
                row.getOffsetDateTime("left_at").toInstant());
    }

    Uni<Void> sent(Mail mail) {
        return pool.preparedQuery(
                        """
                        update voicemail_mail set sent_at = now()
                        where message_id = $1 and person_id = $2""")
                .execute(Tuple.of(mail.message(), mail.to().person().value()))
                .replaceWithVoid();
    }

    @Produces
    Retention old() {
        return Retention.ofRows("voicemail_mail", KEPT, "left_at < $1");
    }
}
