package org.balie.telephony.media.srtp;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/// A master key with its salt, for one direction. It says nothing of itself in logs.
public final class MasterKey {
    private final SrtpSuite suite;
    private final byte[] key;
    private final byte[] salt;

    public MasterKey(SrtpSuite suite, byte[] key, byte[] salt) {
        if (key.length != SrtpSuite.KEY_LENGTH || salt.length != suite.saltLength()) {
            throw new IllegalArgumentException(
                    suite + " with " + key.length + " and " + salt.length + " bytes");
        }
        this.suite = suite;
        this.key = key.clone();
        this.salt = salt.clone();
    }

    public static MasterKey random(SrtpSuite suite, SecureRandom random) {
        byte[] key = new byte[SrtpSuite.KEY_LENGTH];
        byte[] salt = new byte[suite.saltLength()];
        random.nextBytes(key);
        random.nextBytes(salt);
        return new MasterKey(suite, key, salt);
    }

    public SrtpSuite suite() {
        return suite;
    }

    /// A copy.
    public byte[] key() {
        return key.clone();
    }

    /// A copy.
    public byte[] salt() {
        return salt.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MasterKey that
                && suite == that.suite
                && MessageDigest.isEqual(key, that.key)
                && MessageDigest.isEqual(salt, that.salt);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }

    @Override
    public String toString() {
        return suite.name();
    }
}
