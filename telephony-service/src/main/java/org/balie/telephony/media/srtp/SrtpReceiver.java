package org.balie.telephony.media.srtp;

/// Checks and decrypts what a far end sends, in place. Nothing that failed its check moves any
/// state.
public final class SrtpReceiver {
    /// How many synchronisation sources are followed; the one that was quiet longest gives way.
    public static final int SOURCES = 8;

    public SrtpReceiver(MasterKey key) {
        throw new UnsupportedOperationException();
    }

    /// @return the new length, or a code of [SrtpFailure]; then the packet may have been
    ///   overwritten
    public int unprotectRtp(byte[] packet, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    /// @return the new length, or a code of [SrtpFailure]; then the packet may have been
    ///   overwritten
    public int unprotectRtcp(byte[] packet, int offset, int length) {
        throw new UnsupportedOperationException();
    }
}
