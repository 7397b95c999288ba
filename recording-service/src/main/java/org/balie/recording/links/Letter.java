package org.balie.recording.links;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// The words with which a link is sent, in Dutch or else in English.
record Letter(String subject, String text) {
    private static final ZoneId ZONE = ZoneId.of("UTC");

    /// @param title of the recording; may be empty
    static Letter of(Locale language, String sender, String title, String url, Instant until) {
        return language.getLanguage().equals("nl")
                ? dutch(sender, title, url, day(until, Locale.forLanguageTag("nl")))
                : english(sender, title, url, day(until, Locale.ENGLISH));
    }

    private static Letter english(String sender, String title, String url, String day) {
        return new Letter(
                line(sender + " sends you a recording" + (title.isEmpty() ? "" : ": " + title)),
                """
                Hello,

                %s sends you a recording%s.

                Open this page to see and hear it:
                %s

                You need to install nothing and to sign in nowhere. The link works until %s, for
                whoever has it: do not pass it on to people who should not see the recording.
                """
                        .formatted(line(sender), named(title), url, day));
    }

    private static Letter dutch(String sender, String title, String url, String day) {
        return new Letter(
                line(sender + " stuurt u een opname" + (title.isEmpty() ? "" : ": " + title)),
                """
                Hallo,

                %s stuurt u een opname%s.

                Open deze pagina om de opname te bekijken en te beluisteren:
                %s

                U hoeft niets te installeren en nergens in te loggen. De link werkt tot en met %s, voor
                iedereen die hem heeft: stuur hem niet door aan mensen die de opname niet mogen zien.
                """
                        .formatted(line(sender), named(title), url, day));
    }

    private static String named(String title) {
        return title.isEmpty() ? "" : ": " + line(title);
    }

    private static String day(Instant at, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .withZone(ZONE)
                .format(at);
    }

    /// Names and titles stay on one line, whatever they hold.
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
