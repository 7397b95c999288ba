package org.balie.recording.links;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("REC-5")
class MailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"mia@example.org", "m.i-a+x@sub.example.co.uk", "mia@münchen.de"})
    void one_person_at_one_place(String text) {
        assertTrue(MailAddress.isOne(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mia",
                "mia@here",
                "@example.org",
                "a b@example.org",
                "a@x.org,b@x.org",
                "a@x.org\nBcc: b@x.org",
                "<a@x.org>",
                "a@-x.org",
                "a@x..org"
            })
    void anything_else(String text) {
        assertFalse(MailAddress.isOne(text));
    }
}
