package org.balie.telephony.media.sound;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusException;
import org.balie.telephony.media.Clip;

/// RFC 6716 for speech: a packet of one channel at 16 kHz each time, with what it takes to restore
/// the one before (in-band FEC).
final class OpusEncoder implements Encoder {
    /// Bits a second: wideband speech, and its FEC (RFC 7587 section 3.1.1 has 16 to 20 thousand
    /// without).
    private static final int BITRATE = 24_000;

    /// Of 0 to 10. Measured for a second of speech: 7 ms of one core up to 3, 14 at 4 and 5, 20 at
    /// 7, 23 at 9 (and 1 ms to decode it).
    private static final int COMPLEXITY = 3;

    /// How much of the bits goes into FEC depends on it.
    private static final int EXPECTED_LOSS_PERCENT = 5;

    /// Bytes of one frame (section 3.2.1).
    private static final int LONGEST = 1275;

    private final io.github.jaredmdobson.concentus.OpusEncoder port;

    OpusEncoder() {
        try {
            port =
                    new io.github.jaredmdobson.concentus.OpusEncoder(
                            Clip.RATE, 1, OpusApplication.OPUS_APPLICATION_VOIP);
        } catch (OpusException e) {
            throw new IllegalStateException(e);
        }
        port.setBitrate(BITRATE);
        port.setComplexity(COMPLEXITY);
        port.setUseInbandFEC(true);
        port.setPacketLossPercent(EXPECTED_LOSS_PERCENT);
    }

    @Override
    public int encode(short[] samples, int from, int count, byte[] payload, int at) {
        int room = Math.min(LONGEST, payload.length - at);
        try {
            return port.encode(samples, from, count, payload, at, room);
        } catch (OpusException e) {
            throw new IllegalArgumentException(count + " samples into " + room + " bytes", e);
        } catch (AssertionError e) {
            // The port found a fault of its own, which is to cost a frame and no call.
            port.resetState();
            return 0;
        }
    }

    @Override
    public void reset() {
        port.resetState();
    }
}
