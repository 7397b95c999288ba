package org.balie.session.invitation;

import java.util.Locale;

/// The words of an invitation (rule SES-3), in Dutch or else in English.
///
/// @param greeting what the agent adds; empty text for nothing
record Letter(String subject, String text) {
    static Letter of(
            Locale language,
            String agent,
            String topic,
            String greeting,
            String joinUrl,
            String number) {
        return language.getLanguage().equals("nl")
                ? dutch(agent, topic, greeting, joinUrl, number)
                : english(agent, topic, greeting, joinUrl, number);
    }

    private static Letter english(
            String agent, String topic, String greeting, String joinUrl, String number) {
        return new Letter(
                line(agent + " invites you: " + topic),
                """
                Hello,

                %s invites you to a support session about: %s

                %sOpen this page to join:
                %s

                Or type this number on the join page: %s

                You need to install nothing. Nobody sees your screen unless you allow it.
                """
                        .formatted(agent, topic, quoted(greeting), joinUrl, grouped(number)));
    }

    private static Letter dutch(
            String agent, String topic, String greeting, String joinUrl, String number) {
        return new Letter(
                line(agent + " nodigt u uit: " + topic),
                """
                Hallo,

                %s nodigt u uit voor een sessie over: %s

                %sOpen deze pagina om mee te doen:
                %s

                Of typ dit nummer op de deelnamepagina: %s

                U hoeft niets te installeren. Niemand ziet uw scherm zonder uw toestemming.
                """
                        .formatted(agent, topic, quoted(greeting), joinUrl, grouped(number)));
    }

    private static String quoted(String greeting) {
        return greeting.isBlank() ? "" : greeting.strip() + "\n\n";
    }

    /// `123 456 789`, as people read numbers aloud.
    private static String grouped(String number) {
        return number.replaceAll("(\\d{3})(?=\\d)", "$1 ");
    }

    /// A subject is one line, whatever names and topics hold.
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
