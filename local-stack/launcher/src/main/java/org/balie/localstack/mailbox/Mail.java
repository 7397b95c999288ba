package org.balie.localstack.mailbox;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A mail that arrived.
///
/// @param number counts from 1 in order of arrival
/// @param text its plain text; empty when it has none
/// @param html its HTML, when it has some
/// @param attachments their file names or types
public record Mail(
        int number,
        String from,
        String to,
        String subject,
        Optional<Instant> sentAt,
        String text,
        Optional<String> html,
        List<String> attachments) {

    static Mail of(int number, MimeMessage message) {
        try {
            Reading reading = new Reading();
            reading.read(message);
            Date sent = message.getSentDate();
            return new Mail(
                    number,
                    addresses(message.getFrom()),
                    addresses(message.getRecipients(Message.RecipientType.TO)),
                    message.getSubject() == null ? "" : message.getSubject(),
                    Optional.ofNullable(sent).map(Date::toInstant),
                    String.join("\n", reading.texts),
                    reading.htmls.stream().findFirst(),
                    List.copyOf(reading.attachments));
        } catch (MessagingException | IOException e) {
            return new Mail(
                    number,
                    "",
                    "",
                    "(unreadable mail)",
                    Optional.empty(),
                    String.valueOf(e.getMessage()),
                    Optional.empty(),
                    List.of());
        }
    }

    private static String addresses(Address @Nullable [] all) {
        if (all == null) {
            return "";
        }
        return String.join(", ", Arrays.stream(all).map(each -> decoded(each.toString())).toList());
    }

    private static String decoded(String text) {
        try {
            return MimeUtility.decodeText(text);
        } catch (UnsupportedEncodingException _) {
            return text;
        }
    }

    /// Collects the parts of a mail, however they are nested.
    private static final class Reading {
        final List<String> texts = new ArrayList<>();
        final List<String> htmls = new ArrayList<>();
        final List<String> attachments = new ArrayList<>();

        void read(Part part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart each = parts.getBodyPart(i);
                    read(each);
                }
            } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                attachments.add(
                        part.getFileName() == null ? part.getContentType() : part.getFileName());
            } else if (part.isMimeType("text/html")) {
                htmls.add(String.valueOf(part.getContent()));
            } else if (part.isMimeType("text/plain")) {
                texts.add(String.valueOf(part.getContent()));
            } else {
                attachments.add(part.getContentType());
            }
        }
    }
}
