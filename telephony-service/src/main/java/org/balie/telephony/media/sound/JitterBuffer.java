package org.balie.telephony.media.sound;

import java.time.Duration;
import org.balie.telephony.media.Codec;

/// Makes an even stream of frames of what one far end's packets carry, however unevenly they come:
/// in another order, twice, in pieces of 10 to 60 ms, or not at all.
///
/// It waits as long as packets were late of late, between 20 and 200 ms, and comes back to less
/// when they are not. What is lost is bridged by what was before, fading. When the far end's clock
/// runs faster or slower than ours a frame is left out or put in, where it is quiet.
public final class JitterBuffer {

    /// What became of a packet.
    public enum Arrival {
        TAKEN,
        /// It was there already, or its time is over.
        LATE_OR_TWICE,
        /// Empty, or longer than 60 ms, or nothing that can be decoded.
        UNREADABLE
    }

    /// What a frame is made of.
    public enum Playout {
        SPEECH,
        /// Guessed from what was before: a packet is missing.
        CONCEALED,
        /// Nothing: nobody sends.
        SILENCE
    }

    public JitterBuffer() {
        throw new UnsupportedOperationException();
    }

    /// A packet came. Its payload is copied.
    ///
    /// @param codec of its payload type; it may change from one packet to the next
    /// @param sequence 16 bits, as in the RTP header
    /// @param timestamp as in the RTP header
    /// @param now when it came, in nanoseconds of any clock that only goes on
    public Arrival put(
            Codec codec,
            int sequence,
            int timestamp,
            byte[] payload,
            int offset,
            int length,
            long now) {
        throw new UnsupportedOperationException();
    }

    /// The next frame; to be called every 20 ms. It is filled in any case, with silence if nothing
    /// else.
    public Playout take(short[] frame) {
        throw new UnsupportedOperationException();
    }

    /// Forgets everything but the counts: another stream begins (a new SSRC).
    public void reset() {
        throw new UnsupportedOperationException();
    }

    /// How long a packet that comes now waits.
    public Duration delay() {
        throw new UnsupportedOperationException();
    }

    /// Frames that had to be guessed, from the beginning.
    public long concealed() {
        throw new UnsupportedOperationException();
    }

    /// Packets that came too late or twice, from the beginning.
    public long late() {
        throw new UnsupportedOperationException();
    }
}
