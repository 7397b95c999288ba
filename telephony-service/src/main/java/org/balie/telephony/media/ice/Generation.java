package org.balie.telephony.media.ice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Credentials of ours, ready for use, and their place in time.
final class Generation {
    private static final String HMAC = "HmacSHA1";

    final IceCredentials credentials;
    final byte[] fragment;
    final Mac mac;
    final int number;

    Generation(IceCredentials credentials, int number) {
        this.credentials = credentials;
        this.number = number;
        fragment = credentials.fragment().getBytes(StandardCharsets.UTF_8);
        byte[] password = credentials.password().getBytes(StandardCharsets.UTF_8);
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(password, HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
