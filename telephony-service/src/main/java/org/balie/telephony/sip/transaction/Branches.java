package org.balie.telephony.sip.transaction;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Makes names that nobody can guess: branches, tags, Call-IDs. For one thread.
public final class Branches {

    private static final int NAME = 10;

    private final SecureRandom random;
    private final byte[] pool = new byte[NAME * 200];
    private int used = pool.length;

    public Branches(SecureRandom random) {
        this.random = random;
    }

    /// Eighty bits in hexadecimal.
    public String next() {
        if (used + NAME > pool.length) {
            random.nextBytes(pool);
            used = 0;
        }
        String name = HexFormat.of().formatHex(pool, used, used + NAME);
        used += NAME;
        return name;
    }
}
