package org.balie.telephony.media.srtp;

import java.util.Arrays;

/// Session keys from a master key (RFC 3711 section 4.3, RFC 7714 section 11), with a key
/// derivation rate of zero: once for all packets.
final class KeyDerivation {
    static final int AUTHENTICATION_LENGTH = 20;

    private static final int ENCRYPTION = 0;
    private static final int AUTHENTICATION = 1;
    private static final int SALT = 2;

    private KeyDerivation() {}

    static byte[] encryption(MasterKey master, Transform.Kind kind) {
        return derive(master, ENCRYPTION + kind.labels, SrtpSuite.KEY_LENGTH);
    }

    static byte[] authentication(MasterKey master, Transform.Kind kind) {
        return derive(master, AUTHENTICATION + kind.labels, AUTHENTICATION_LENGTH);
    }

    static byte[] salt(MasterKey master, Transform.Kind kind) {
        return derive(master, SALT + kind.labels, master.suite().saltLength());
    }

    private static byte[] derive(MasterKey master, int label, int length) {
        // A salt of 96 bits is filled up with zeros at its right end.
        byte[] counter = Arrays.copyOf(master.salt(), CounterStream.BLOCK);
        counter[7] ^= (byte) label;
        byte[] derived = new byte[length];
        new CounterStream(master.key()).apply(counter, derived, 0, length);
        return derived;
    }
}
