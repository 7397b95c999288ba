package org.balie.localstack.mailbox;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import org.balie.local.parts.FreePorts;

/// A mail server on loopback that accepts everything and delivers nothing. It keeps mails in
/// memory, until it has too many.
public final class Mailbox implements AutoCloseable {
    private static final int AT_MOST = 1_000;

    private final GreenMail server;
    private final int port;

    private Mailbox(GreenMail server, int port) {
        this.server = server;
        this.port = port;
    }

    public static Mailbox start() {
        int port = FreePorts.any();
        GreenMail server =
                new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return new Mailbox(server, port);
    }

    /// Where to hand mails in, by SMTP without sign-in.
    public int smtpPort() {
        return port;
    }

    /// What has arrived, oldest first.
    public List<Mail> mails() {
        List<Mail> mails = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            mails.add(Mail.of(mails.size() + 1, message));
        }
        return mails;
    }

    /// Empties the box when it holds more than it should.
    public void tidy() {
        if (server.getReceivedMessages().length > AT_MOST) {
            try {
                server.purgeEmailFromAllMailboxes();
            } catch (com.icegreen.greenmail.store.FolderException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
