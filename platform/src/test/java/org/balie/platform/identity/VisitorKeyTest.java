package org.balie.platform.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorKeyTest {
    private static final byte[] SECRET = "a secret of thirty-two bytes: ?>".getBytes();
    private static final String ONE = Base64.getEncoder().encodeToString(SECRET);
    private static final String OTHER = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @Test
    void keys_stand_on_lines_of_their_own_in_either_base64() throws Exception {
        String urlSafe = Base64.getUrlEncoder().withoutPadding().encodeToString(SECRET);
        assertNotEquals(ONE, urlSafe);
        List<VisitorKey> keys = VisitorKey.parse("\n  " + urlSafe + "\r\n" + OTHER + "\n\n");
        assertEquals(2, keys.size());
        assertArrayEquals(SECRET, keys.getFirst().secret().getEncoded());
        assertEquals(VisitorKey.parse(ONE).getFirst().id(), keys.getFirst().id());
    }

    @Test
    void keys_have_names_that_tell_them_apart_and_nothing_else() throws Exception {
        VisitorKey one = VisitorKey.parse(ONE).getFirst();
        VisitorKey other = VisitorKey.parse(OTHER).getFirst();
        assertNotEquals(one.id(), other.id());
        assertEquals(12, one.id().length());
        assertFalse(one.toString().contains(ONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\n",
                "dG9vIHNob3J0",
                "no base64!",
                "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg",
                ONE_GOOD_AND_ONE_SHORT
            })
    void what_is_no_such_key_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> VisitorKey.parse(text));
    }

    private static final String ONE_GOOD_AND_ONE_SHORT = OTHER + "\ndG9vIHNob3J0";
}
