package org.balie.telephony.media.sound;

/// Dials: makes telephone-event packets (RFC 4733), one a frame, of the digits that wait.
///
/// A digit is 100 ms long, its last packet is sent three times, and 100 ms go by from its end to
/// the next one.
public final class KeySender {
    /// How many digits may wait.
    public static final int WAITING = 32;

    /// How many bytes a packet has.
    public static final int BYTES = 4;

    /// Puts digits behind those that wait. What is no digit is skipped, and so is what is too much.
    ///
    /// @param digits 0 to 9, *, #, A to D, in upper or lower case
    /// @return how many wait now for their turn on account of it
    public int dial(String digits) {
        throw new UnsupportedOperationException();
    }

    /// Whether there is something to send, now or after a gap.
    public boolean busy() {
        throw new UnsupportedOperationException();
    }

    /// To be called for each frame. When it gives a packet, that goes in place of speech, with
    /// [#timestamp()] in its header and the marker when it is the [#first()].
    ///
    /// @param now the timestamp that a frame of speech would have
    /// @return [#BYTES], or 0 when speech should be sent as usual
    public int next(int now, byte[] payload, int at) {
        throw new UnsupportedOperationException();
    }

    /// Of the packet that [#next] gave: the time when its digit began.
    public int timestamp() {
        throw new UnsupportedOperationException();
    }

    /// Whether the packet that [#next] gave is its digit's first.
    public boolean first() {
        throw new UnsupportedOperationException();
    }

    /// Forgets what waits.
    public void clear() {
        throw new UnsupportedOperationException();
    }
}
