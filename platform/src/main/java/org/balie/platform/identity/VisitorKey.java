package org.balie.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// A secret that visitors' tokens are signed with and checked against: at least 256 bits for
/// HMAC-SHA-256 (RFC 7518, section 3.2).
///
/// @param id names the key in a token's header. It follows from the secret and tells nothing of it.
record VisitorKey(String id, SecretKey secret) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 32;
    private static final int ID_LENGTH = 12;

    /// Reads secrets in base64, one a line, as `openssl rand -base64 32` writes one.
    ///
    /// @throws IllegalArgumentException when there is none, or one that is too short or no base64
    static List<VisitorKey> parse(String lines) throws GeneralSecurityException {
        List<String> secrets = lines.lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("there is no key in it");
        }
        var keys = new ArrayList<VisitorKey>();
        for (String secret : secrets) {
            keys.add(of(secret));
        }
        return List.copyOf(keys);
    }

    private static VisitorKey of(String base64) throws GeneralSecurityException {
        byte[] bytes = Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalArgumentException("a key shorter than 256 bits");
        }
        var secret = new SecretKeySpec(bytes, ALGORITHM);
        Mac mac = Mac.getInstance(ALGORITHM);
        mac.init(secret);
        byte[] name = mac.doFinal("kid".getBytes(StandardCharsets.UTF_8));
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(name);
        return new VisitorKey(id.substring(0, ID_LENGTH), secret);
    }
}
