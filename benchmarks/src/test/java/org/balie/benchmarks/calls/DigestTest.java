package org.balie.benchmarks.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DigestTest {

    @Test
    void a_password_is_proven_as_the_rfc_has_it() {
        String challenge =
                "SIP/2.0 401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"balie\","
                        + " nonce=\"abc=\", qop=\"auth\", algorithm=MD5\r\n\r\n";
        String proof = Digest.proof(challenge, "ada", "secret", "sip:127.0.0.1");
        Matcher found =
                Pattern.compile("response=\"([0-9a-f]{32})\".*cnonce=\"([0-9a-f]{16})\"")
                        .matcher(proof);
        assertTrue(found.find(), proof);
        assertTrue(proof.contains("realm=\"balie\", nonce=\"abc=\""), proof);
        String expected =
                Digest.md5(
                        Digest.md5("ada:balie:secret")
                                + ":abc=:00000001:"
                                + found.group(2)
                                + ":auth:"
                                + Digest.md5("REGISTER:sip:127.0.0.1"));
        assertEquals(expected, found.group(1));
    }

    @Test
    void md5_is_that_of_rfc_1321() {
        assertEquals("900150983cd24fb0d6963f7d28e17f72", Digest.md5("abc"));
    }
}
