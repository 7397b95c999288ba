package org.balie.telephony.notice;

import java.util.Optional;
import org.balie.telephony.words.Language;

/// The words that tell of a message. The message itself is not in it: it is heard where somebody is
/// signed in.
record Letter(String subject, String text) {
    private static final int MINUTE = 60;

    /// What there is to tell.
    ///
    /// @param caller the number; empty when it was withheld
    /// @param forWhom whose line it was left on; empty on one's own
    record News(Optional<String> caller, Optional<String> forWhom, int seconds) {}

    static Letter of(Language language, News news, String url) {
        return switch (language) {
            case EN -> english(news, url);
            case NL -> dutch(news, url);
        };
    }

    private static Letter english(News news, String url) {
        String caller = news.caller().orElse("a withheld number");
        String whose = news.forWhom().map(name -> " for " + line(name)).orElse("");
        return new Letter(
                "New voicemail%s from %s".formatted(whose, caller),
                """
                Hello,

                There is a new message%s from %s, %s long.

                Listen to it here:
                %s

                You get this mail because you asked for it on that page, where you can also stop it.
                """
                        .formatted(whose, caller, length(news), url));
    }

    private static Letter dutch(News news, String url) {
        String caller = news.caller().orElse("een afgeschermd nummer");
        String whose = news.forWhom().map(name -> " voor " + line(name)).orElse("");
        return new Letter(
                "Nieuwe voicemail%s van %s".formatted(whose, caller),
                """
                Hallo,

                Er is een nieuw bericht%s van %s; het duurt %s.

                Beluister het hier:
                %s

                Je krijgt deze mail omdat je dat op die pagina hebt gekozen. Daar kun je het ook weer uitzetten.
                """
                        .formatted(whose, caller, length(news), url));
    }

    private static String length(News news) {
        return "%d:%02d".formatted(news.seconds() / MINUTE, news.seconds() % MINUTE);
    }

    /// A name stays on one line, whatever it holds.
    private static String line(String name) {
        return name.replaceAll("\\p{Cntrl}+", " ");
    }
}
