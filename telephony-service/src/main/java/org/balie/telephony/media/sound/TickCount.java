package org.balie.telephony.media.sound;

import org.balie.telephony.media.Codec;

/// Timestamps of a stream as ticks of [Frame#CLOCK], whatever its codec's own clock is. Differences
/// between them are right, across the end of 32 bits too; what they count from is nothing.
final class TickCount {
    private static final int PER_TICK = OpusPacket.CLOCK / Frame.CLOCK;

    /// A quarter of all timestamps there are.
    private static final int FAR = 1 << 30;

    private boolean counts;

    /// A timestamp, and the tick that it stands for.
    private int timestamp;

    private int tick;

    int of(Codec codec, int next) {
        if (codec != Codec.OPUS) {
            counts = false;
            return next;
        }
        if (!counts) {
            counts = true;
            timestamp = next;
            tick = next;
        }
        int ticks = Math.floorDiv(next - timestamp, PER_TICK);
        int found = tick + ticks;
        if (ticks > FAR / PER_TICK || ticks < -FAR / PER_TICK) {
            timestamp += ticks * PER_TICK;
            tick = found;
        }
        return found;
    }

    void reset() {
        counts = false;
    }
}
