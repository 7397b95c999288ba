package org.balie.telephony.sip.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Nonces that prove themselves: time and chance with our signature, so that none has to be
/// remembered before it is used. Of those that are used the counts are remembered, within a bound.
/// One thread.
final class Nonces {

    /// What a nonce turned out to be.
    enum Judgement {
        FRESH,
        /// Ours, but too old, or its count was used before: the answer was right once.
        STALE,
        FOREIGN
    }

    static final Duration LIFE = Duration.ofMinutes(10);
    private static final int REMEMBERED = 50_000;
    private static final int WINDOW = 64;
    private static final int SIGNED = 16;
    private static final int SIGNATURE = 16;
    private static final String MAC = "HmacSHA256";

    /// The highest count, and which of those just before it were seen.
    private static final class Used {
        long highest;
        long seen;
    }

    private final SecretKeySpec key;
    private final SecureRandom random;
    private final Map<String, Used> used =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Used> eldest) {
                    return size() > REMEMBERED;
                }
            };

    Nonces(byte[] key, SecureRandom random) {
        if (key.length < 16) {
            throw new IllegalArgumentException("nonce key shorter than 16 bytes");
        }
        this.key = new SecretKeySpec(key, MAC);
        this.random = random;
    }

    String make(Instant now) {
        byte[] nonce = new byte[SIGNED + SIGNATURE];
        ByteBuffer.wrap(nonce).putLong(now.toEpochMilli()).putLong(random.nextLong());
        System.arraycopy(sign(nonce), 0, nonce, SIGNED, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
    }

    Judgement judge(String nonce, Instant now) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(nonce.getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            return Judgement.FOREIGN;
        }
        if (bytes.length != SIGNED + SIGNATURE) {
            return Judgement.FOREIGN;
        }
        byte[] signature = Arrays.copyOfRange(bytes, SIGNED, SIGNED + SIGNATURE);
        if (!MessageDigest.isEqual(signature, Arrays.copyOf(sign(bytes), SIGNATURE))) {
            return Judgement.FOREIGN;
        }
        Instant made = Instant.ofEpochMilli(ByteBuffer.wrap(bytes).getLong());
        boolean fresh = !now.isAfter(made.plus(LIFE)) && !made.isAfter(now.plus(LIFE));
        return fresh ? Judgement.FRESH : Judgement.STALE;
    }

    /// Uses a count of a nonce up. Datagrams overtake each other, so it need not be the highest.
    ///
    /// @return whether it had not been used before
    boolean use(String nonce, long count) {
        Used before = used.get(nonce);
        if (before == null) {
            before = new Used();
            before.highest = count;
            before.seen = 1;
            used.put(nonce, before);
            return true;
        }
        long ahead = count - before.highest;
        if (ahead > 0) {
            before.seen = ahead >= WINDOW ? 1 : before.seen << ahead | 1;
            before.highest = count;
            return true;
        }
        long bit = -ahead >= WINDOW ? 0 : 1L << -ahead;
        if (bit == 0 || (before.seen & bit) != 0) {
            return false;
        }
        before.seen |= bit;
        return true;
    }

    private byte[] sign(byte[] nonce) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update(nonce, 0, SIGNED);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
