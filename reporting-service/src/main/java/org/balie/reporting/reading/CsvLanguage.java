package org.balie.reporting.reading;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The language of a CSV file's column names and words.
public enum CsvLanguage {
    EN,
    NL;

    /// Picks the text of this language.
    public String of(String english, String dutch) {
        return switch (this) {
            case EN -> english;
            case NL -> dutch;
        };
    }

    /// Reads the parameter `lang`; English when it is absent.
    public static CsvLanguage read(@Nullable String text, Complaints complaints) {
        return complaints.read("lang", text, CsvLanguage::ofTag, "en or nl").orElse(EN);
    }

    private static Optional<CsvLanguage> ofTag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "en" -> Optional.of(EN);
            case "nl" -> Optional.of(NL);
            default -> Optional.empty();
        };
    }
}
