package org.balie.telephony.media.sound;

import io.github.jaredmdobson.concentus.OpusException;
import java.util.Arrays;
import org.balie.telephony.media.Clip;

/// RFC 6716, whatever the packet's bandwidth and number of channels are, as [Clip#RATE] samples of
/// one. What can't be decoded is silence for as long as it says that it is.
final class OpusDecoder implements Decoder {
    private static final int SAMPLES_PER_TICK = Clip.RATE / Frame.CLOCK;

    private final io.github.jaredmdobson.concentus.OpusDecoder port;

    OpusDecoder() {
        try {
            port = new io.github.jaredmdobson.concentus.OpusDecoder(Clip.RATE, 1);
        } catch (OpusException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int decode(byte[] payload, int offset, int length, short[] samples, int at) {
        int count = SAMPLES_PER_TICK * OpusPacket.ticks(payload, offset, length);
        if (count > 0 && !isDecoded(payload, offset, length, samples, at, count)) {
            port.resetState();
            Arrays.fill(samples, at, at + count, (short) 0);
        }
        return count;
    }

    /// The port asserts, besides throwing, where a payload contradicts itself: an error that is the
    /// far end's alone.
    private boolean isDecoded(
            byte[] payload, int offset, int length, short[] samples, int at, int count) {
        try {
            return port.decode(payload, offset, length, samples, at, count, false) == count;
        } catch (OpusException | RuntimeException | AssertionError e) {
            return false;
        }
    }

    @Override
    public void reset() {
        port.resetState();
    }
}
