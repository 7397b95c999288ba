package org.balie.session.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SES-3")
class LetterTest {
    @Test
    void dutch_customers_get_a_dutch_letter_and_all_others_an_english_one() {
        assertTrue(letter("nl-BE", "Your order").text().contains("nodigt u uit"));
        assertTrue(letter("en", "Your order").text().contains("invites you"));
        assertTrue(letter("fr", "Your order").text().contains("invites you"));
    }

    @Test
    void number_is_written_as_it_is_read_aloud() {
        assertTrue(letter("en", "Your order").text().contains("join page: 123 456 789\n"));
    }

    @Test
    void topic_cannot_add_headers() {
        String subject = letter("en", "Order\r\nBcc: all@example.org").subject();
        assertEquals("Nadia invites you: Order Bcc: all@example.org", subject);
        assertFalse(subject.contains("\n"));
    }

    private static Letter letter(String language, String topic) {
        return Letter.of(
                Locale.forLanguageTag(language),
                "Nadia",
                topic,
                "",
                "https://support.example/join/123456789",
                "123456789");
    }
}
