package org.balie.telephony.notice;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.balie.contracts.TelephonyEvent;
import org.balie.contracts.TelephonyEvent.MessageLeft;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;
import org.balie.platform.event.UnreadableEvent;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Message;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.notice.Outgoing.Mail;
import org.balie.telephony.notice.Subscriptions.Subscription;
import org.balie.telephony.views.SiteCopies;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Hears of messages that were left, and has a mail written to everybody who may listen and wants
/// one. It reads what this service published itself, so that a message is told of also when the
/// replica that took it dies at once.
@ApplicationScoped
class MessageConsumer {
    private static final Logger LOG = Logger.getLogger(MessageConsumer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /// Almost every event is another, and most are many: those are not even read.
    private static final String TOLD_BY = "\"balie.telephony.MessageLeft\"";

    private final Subscriptions subscriptions;
    private final Outgoing outgoing;
    private final SiteCopies sites;
    private final InstantSource clock;
    private final MeterRegistry meters;

    MessageConsumer(
            Subscriptions subscriptions,
            Outgoing outgoing,
            SiteCopies sites,
            InstantSource clock,
            MeterRegistry meters) {
        this.subscriptions = subscriptions;
        this.outgoing = outgoing;
        this.sites = sites;
        this.clock = clock;
        this.meters = meters;
    }

    @Incoming("ownevents")
    Uni<Void> happened(String record) {
        if (!record.contains(TOLD_BY)) {
            return Uni.createFrom().voidItem();
        }
        try {
            return EventCodec.decode(record, TelephonyEvent.class)
                    .map(this::tell)
                    .orElseGet(() -> Uni.createFrom().voidItem());
        } catch (UnreadableEvent e) {
            meters.counter("balie.events.unreadable", "consumer", "voicemail-mail").increment();
            LOG.errorf("A record of telephony's events is passed over: %s", e.getMessage());
            return Uni.createFrom().voidItem();
        }
    }

    private Uni<Void> tell(Envelope<TelephonyEvent> event) {
        Instant tooOld = clock.instant().minus(Outgoing.TRIED);
        if (!(event.data() instanceof MessageLeft left) || left.at().isBefore(tooOld)) {
            return Uni.createFrom().voidItem();
        }
        var site = new SiteId(event.siteId());
        return Uni.createFrom()
                .deferred(() -> subscriptions.of(site).call(all -> write(site, left, all)))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .replaceWithVoid();
    }

    private Uni<Void> write(SiteId site, MessageLeft left, List<Subscription> all) {
        return all.isEmpty()
                ? Uni.createFrom().voidItem()
                : sites.read(site, exchange -> mails(exchange, left, all))
                        .chain(mails -> outgoing.add(site, mails));
    }

    private static List<Mail> mails(
            Exchange exchange, MessageLeft left, List<Subscription> subscriptions) {
        return exchange.message(new MessageId(left.messageId())).stream()
                .flatMap(
                        message ->
                                subscriptions.stream()
                                        .filter(each -> mayListen(exchange, each, message))
                                        .map(each -> mail(exchange, left, each)))
                .toList();
    }

    private static boolean mayListen(Exchange exchange, Subscription each, Message message) {
        return exchange.may(each.person(), message, Privilege.LISTEN_VOICEMAIL);
    }

    private static Mail mail(Exchange exchange, MessageLeft left, Subscription subscription) {
        Optional<String> forWhom =
                left.lineId()
                        .flatMap(line -> exchange.line(new LineId(line)))
                        .map(Line::owner)
                        .filter(owner -> !owner.equals(subscription.person()))
                        .map(exchange::nameOf);
        var news = new Letter.News(left.number(), forWhom, seconds(left.length()));
        return new Mail(left.messageId(), subscription, news, left.at());
    }

    private static int seconds(Duration length) {
        return Math.toIntExact(length.plusMillis(999).toSeconds());
    }
}
