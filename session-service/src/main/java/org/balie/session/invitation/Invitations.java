package org.balie.session.invitation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import org.balie.platform.problem.Problem;
import org.balie.session.core.CustomerCard;
import org.balie.session.core.Session;
import org.balie.session.handling.JoinLinks;
import org.jboss.logging.Logger;

/// Sends invitations by mail, in the customer's language where one is known.
@ApplicationScoped
public class Invitations {
    private static final Logger LOG = Logger.getLogger(Invitations.class);
    private static final Duration AT_MOST = Duration.ofSeconds(10);
    private static final int BAD_GATEWAY = 502;

    private final ReactiveMailer mailer;
    private final JoinLinks links;
    private final MeterRegistry meters;

    Invitations(ReactiveMailer mailer, JoinLinks links, MeterRegistry meters) {
        this.mailer = mailer;
        this.links = links;
        this.meters = meters;
    }

    /// Sends one, and is done when the mail server has it; problem `mail-not-sent` when it has not.
    ///
    /// @param spoken the agent's own language, for when the customer's is not known
    public Uni<Void> send(
            Session session, String agent, String email, String greeting, Locale spoken) {
        Locale language =
                session.opening()
                        .customer()
                        .map(CustomerCard::language)
                        .map(Locale::forLanguageTag)
                        .orElse(spoken);
        Letter letter =
                Letter.of(
                        language,
                        agent,
                        session.opening().topic(),
                        greeting,
                        links.of(session),
                        session.opening().number());
        return mailer.send(Mail.withText(email, letter.subject(), letter.text()))
                .ifNoItem()
                .after(AT_MOST)
                .fail()
                .onFailure()
                .transform(Invitations::notSent)
                .invoke(() -> meters.counter("balie.session.invitations.sent").increment());
    }

    private static Throwable notSent(Throwable failure) {
        LOG.warnf("An invitation was not sent: %s", failure.getMessage());
        return Problem.of(
                        "mail-not-sent", BAD_GATEWAY, "The mail server did not take the invitation")
                .exception();
    }
}
