package org.balie.telephony.media.srtp;

/// Encrypts what we send, in place. The array must have [SrtpSuite#MOST_ADDED] bytes of room behind
/// the packet.
public final class SrtpSender {

    public SrtpSender(MasterKey key) {
        throw new UnsupportedOperationException();
    }

    /// Sequence numbers must come in order, as one sends them; roll-over is counted here.
    ///
    /// @return the new length, or a code of [SrtpFailure]
    public int protectRtp(byte[] packet, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    /// @return the new length, or a code of [SrtpFailure]
    public int protectRtcp(byte[] packet, int offset, int length) {
        throw new UnsupportedOperationException();
    }
}
