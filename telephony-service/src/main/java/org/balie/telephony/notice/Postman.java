package org.balie.telephony.notice;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.balie.telephony.notice.Outgoing.Mail;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Hands mails to the mail server, one after the other. One that it does not take is tried again
/// for a day. A replica that dies between sending and noting so has another send it once more.
@ApplicationScoped
class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final Duration LOOKS = Duration.ofSeconds(2);
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private final Outgoing outgoing;
    private final ReactiveMailer mailer;
    private final String url;
    private final Counter sent;
    private final Counter failed;
    private final AtomicBoolean busy = new AtomicBoolean();

    Postman(
            Outgoing outgoing,
            ReactiveMailer mailer,
            @ConfigProperty(name = "balie.public-url") String publicUrl,
            MeterRegistry meters) {
        this.outgoing = outgoing;
        this.mailer = mailer;
        this.url = publicUrl + "/phone/voicemail";
        this.sent = meters.counter("balie.telephony.voicemail.mails", "outcome", "sent");
        this.failed = meters.counter("balie.telephony.voicemail.mails", "outcome", "failed");
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(LOOKS.toMillis(), _ -> round());
    }

    private void round() {
        if (busy.compareAndSet(false, true)) {
            deliver()
                    .onTermination()
                    .invoke(() -> busy.set(false))
                    .subscribe()
                    .with(_ -> {}, failure -> LOG.warnf("Mails wait: %s", failure));
        }
    }

    /// All that are due.
    Uni<Void> deliver() {
        return outgoing.next()
                .chain(
                        next ->
                                next.isEmpty()
                                        ? Uni.createFrom().voidItem()
                                        : send(next.get()).chain(this::deliver));
    }

    private Uni<Void> send(Mail mail) {
        var letter = Letter.of(mail.to().language(), mail.news(), url);
        return mailer.send(
                        io.quarkus.mailer.Mail.withText(
                                mail.to().mail(), letter.subject(), letter.text()))
                .ifNoItem()
                .after(AT_MOST)
                .fail()
                .map(_ -> Optional.<Throwable>empty())
                .onFailure()
                .recoverWithItem(Optional::of)
                .chain(failure -> note(mail, failure));
    }

    private Uni<Void> note(Mail mail, Optional<Throwable> failure) {
        if (failure.isEmpty()) {
            sent.increment();
            return outgoing.sent(mail);
        }
        failed.increment();
        LOG.warnf("The mail server did not take a mail: %s", failure.get().getMessage());
        return Uni.createFrom().voidItem();
    }
}
