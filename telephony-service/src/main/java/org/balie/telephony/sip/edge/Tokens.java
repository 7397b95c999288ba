package org.balie.telephony.sip.edge;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes and reads what only replicas can make: a [Hop] with an HMAC over it. For one thread.
final class Tokens {

    /// What every token begins with, which no telephone is called.
    static final String PREFIX = "hop.";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 16;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder BYTES = Base64.getUrlDecoder();

    private final List<Mac> macs;

    /// @param keys the first one makes, each one is good
    Tokens(List<byte[]> keys) {
        macs = keys.stream().map(Tokens::mac).toList();
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param bound the message to which it belongs, without which it is worth nothing
    String write(Hop hop, String bound) {
        byte[] words = String.join("\t", hop.words()).getBytes(StandardCharsets.UTF_8);
        return PREFIX
                + TEXT.encodeToString(words)
                + '.'
                + TEXT.encodeToString(seal(macs.getFirst(), words, bound));
    }

    /// Empty for whatever no replica wrote for this.
    Optional<Hop> read(String token, String bound) {
        int dot = token.lastIndexOf('.');
        if (!token.startsWith(PREFIX) || dot < PREFIX.length()) {
            return Optional.empty();
        }
        try {
            byte[] words = BYTES.decode(token.substring(PREFIX.length(), dot));
            byte[] seal = BYTES.decode(token.substring(dot + 1));
            boolean good =
                    macs.stream()
                            .anyMatch(mac -> MessageDigest.isEqual(seal, seal(mac, words, bound)));
            return good
                    ? Optional.of(
                            Hop.of(
                                    Arrays.asList(
                                            new String(words, StandardCharsets.UTF_8)
                                                    .split("\t", -1))))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static byte[] seal(Mac mac, byte[] words, String bound) {
        mac.update(words);
        mac.update((byte) 0);
        return Arrays.copyOf(mac.doFinal(bound.getBytes(StandardCharsets.UTF_8)), LENGTH);
    }

    /// The same name for the same text, that nobody else can tell beforehand.
    String name(String text) {
        byte[] name = macs.getFirst().doFinal(("name\0" + text).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(name, 0, LENGTH);
    }
}
