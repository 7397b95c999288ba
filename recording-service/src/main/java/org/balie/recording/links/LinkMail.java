package org.balie.recording.links;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import org.balie.platform.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Sends links by mail. The mail is the only place where a link's address stands.
@Singleton
class LinkMail {
    private static final Logger LOG = Logger.getLogger(LinkMail.class);
    private static final Duration AT_MOST = Duration.ofSeconds(10);
    private static final int BAD_GATEWAY = 502;

    private final ReactiveMailer mailer;
    private final LinkTokens tokens;
    private final String publicUrl;

    LinkMail(
            ReactiveMailer mailer,
            LinkTokens tokens,
            @ConfigProperty(name = "balie.public-url") String publicUrl) {
        this.mailer = mailer;
        this.tokens = tokens;
        this.publicUrl = publicUrl;
    }

    /// Waits until the mail server has it; problem `mail-not-sent` when it has not.
    ///
    /// @param language the sender's
    void send(Links.Made made, Locale language) {
        Link link = made.link();
        Letter letter =
                Letter.of(
                        language,
                        link.byName(),
                        made.recording().title(),
                        publicUrl + "/recording/" + tokens.of(link),
                        link.expiresAt());
        try {
            mailer.send(Mail.withText(link.mail(), letter.subject(), letter.text()))
                    .await()
                    .atMost(AT_MOST);
        } catch (RuntimeException failure) {
            LOG.warnf("Link %s was not sent: %s", link.id(), failure.getMessage());
            throw Problem.of("mail-not-sent", BAD_GATEWAY, "The mail server did not take the mail")
                    .exception();
        }
    }
}
