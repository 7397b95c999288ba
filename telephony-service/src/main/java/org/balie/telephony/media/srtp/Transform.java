package org.balie.telephony.media.srtp;

/// Encrypts and authenticates packets of one kind and direction, in place.
///
/// The **word** of a packet is what is authenticated beside it: of RTP the roll-over counter, which
/// is not sent; of RTCP its index under the flag that says that it is encrypted, which is.
abstract sealed class Transform permits CounterModeTransform, GcmTransform {
    static final int ENCRYPTED = 0x8000_0000;

    enum Kind {
        RTP(0, 0),
        RTCP(3, 4);

        /// What RTCP's labels of key derivation are higher by.
        final int labels;

        final int wordLength;

        Kind(int labels, int wordLength) {
            this.labels = labels;
            this.wordLength = wordLength;
        }

        int word(long index) {
            return this == RTP ? (int) (index >>> 16) : (int) index | ENCRYPTED;
        }
    }

    static Transform of(MasterKey key, Kind kind) {
        return key.suite().authenticatedEncryption()
                ? new GcmTransform(
                        KeyDerivation.encryption(key, kind), KeyDerivation.salt(key, kind), kind)
                : new CounterModeTransform(key, kind);
    }

    /// By how many bytes packets grow.
    abstract int added();

    /// Where the word of an encrypted RTCP packet is.
    abstract int wordAt(int offset, int length);

    /// @param header bytes that are not encrypted
    abstract void seal(byte[] packet, int offset, int header, int length, int ssrc, long index);

    /// @param length with all that was added
    /// @return false when it is forged
    abstract boolean open(byte[] packet, int offset, int header, int length, int ssrc, long index);
}
