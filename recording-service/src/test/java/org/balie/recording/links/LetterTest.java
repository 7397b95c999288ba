package org.balie.recording.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REC-5")
class LetterTest {
    private static final Instant UNTIL = Instant.parse("2026-12-01T10:00:00Z");
    private static final String URL = "https://balie.example/recording/abc";

    @Test
    void letter_is_dutch_for_who_reads_dutch_and_english_for_all_others() {
        Letter dutch = letter(Locale.forLanguageTag("nl-BE"), "Uitleg");
        assertEquals("Nadia stuurt u een opname: Uitleg", dutch.subject());
        assertTrue(dutch.text().contains("1 december 2026"), dutch.text());
        Letter english = letter(Locale.forLanguageTag("fr"), "Help");
        assertEquals("Nadia sends you a recording: Help", english.subject());
        assertTrue(english.text().contains("December 1, 2026"), english.text());
    }

    @Test
    void address_stands_on_a_line_of_its_own() {
        assertTrue(letter(Locale.ENGLISH, "").text().lines().anyMatch(URL::equals));
    }

    @Test
    void title_adds_no_line_to_the_subject() {
        assertFalse(letter(Locale.ENGLISH, "a\r\nBcc: b@example.org").subject().contains("\n"));
    }

    private static Letter letter(Locale language, String title) {
        return Letter.of(language, "Nadia", title, URL, UNTIL);
    }
}
