package org.balie.telephony.sip.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// How a password is hashed (RFC 8760).
public enum Algorithm {
    SHA_256("SHA-256", "SHA-256"),
    MD5("MD5", "MD5");

    private final String token;
    private final String javaName;

    Algorithm(String token, String javaName) {
        this.token = token;
        this.javaName = javaName;
    }

    /// As a header says it.
    public String token() {
        return token;
    }

    /// @param said the `algorithm` parameter; absent means MD5
    static Optional<Algorithm> of(Optional<String> said) {
        if (said.isEmpty()) {
            return Optional.of(MD5);
        }
        for (Algorithm each : values()) {
            if (each.token.equalsIgnoreCase(said.get())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    public String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance(javaName)
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// `H(user:realm:password)`, which is all that has to be kept of a password.
    public String ha1(String user, String realm, String password) {
        return hash(user + ':' + realm + ':' + password);
    }

    /// The proof (RFC 7616 section 3.4.1).
    ///
    /// @param counted `nc:cnonce:qop`; empty for the old form without qop
    String response(String ha1, String nonce, Optional<String> counted, String method, String uri) {
        String ha2 = hash(method + ':' + uri);
        return hash(ha1 + ':' + nonce + ':' + counted.map(each -> each + ':').orElse("") + ha2);
    }
}
