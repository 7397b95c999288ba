package org.balie.reporting.sessions;

import org.balie.reporting.reading.CsvLanguage;

/// The report's codes in words, for a file that people open outside the console.
final class Words {
    private Words() {}

    static String outcome(String code, CsvLanguage language) {
        return switch (code) {
            case "handled" -> language.of("handled", "geholpen");
            case "abandoned" -> language.of("abandoned", "afgehaakt");
            case "left" -> language.of("left", "vertrokken");
            case "refused" -> language.of("refused", "geweigerd");
            case "closed" -> language.of("closed by a supervisor", "gesloten door een supervisor");
            case "withdrawn" -> language.of("transfer withdrawn", "doorverbinden ingetrokken");
            case "open" -> language.of("waiting", "wacht nog");
            default -> code;
        };
    }

    static String origin(String code, CsvLanguage language) {
        return switch (code) {
            case "inbound" -> language.of("from a queue", "uit een wachtrij");
            case "returned" -> language.of("came back to its queue", "terug in de wachtrij");
            case "transferred" -> language.of("transferred", "doorverbonden");
            case "message" -> language.of("message", "bericht");
            case "call-back" -> language.of("call back", "terugbellen");
            case "mail-back" -> language.of("mail back", "terugmailen");
            case "outbound" -> language.of("started by an agent", "begonnen door een medewerker");
            default -> code;
        };
    }

    static String status(String code, CsvLanguage language) {
        return switch (code) {
            case "preliminary" -> language.of("preliminary", "voorlopig");
            case "final" -> language.of("final", "definitief");
            default -> code;
        };
    }
}
