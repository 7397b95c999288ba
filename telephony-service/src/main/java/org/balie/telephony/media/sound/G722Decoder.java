package org.balie.telephony.media.sound;

/// ITU-T G.722 at 64 kbit/s.
final class G722Decoder implements Decoder {
    private static final int LOWEST = -16_384;
    private static final int HIGHEST = 16_383;

    private final G722Mirror mirror = new G722Mirror();
    private final G722Band low = G722Band.low();
    private final G722Band high = G722Band.high();

    @Override
    public int decode(byte[] payload, int offset, int length, short[] samples, int at) {
        for (int i = 0; i < length; i++) {
            int below = below(payload[offset + i] & 0x3f);
            int above = above((payload[offset + i] >> 6) & 3);
            mirror.next(below + above, below - above);
            samples[at + 2 * i] = (short) G722Band.saturated(mirror.odd() >> 11);
            samples[at + 2 * i + 1] = (short) G722Band.saturated(mirror.even() >> 11);
        }
        return 2 * length;
    }

    private int below(int code) {
        int value = low.predicted() + low.scaled(G722Tables.LOW_OF_6_BITS[code]);
        low.adapt(G722Tables.LOW_OF_4_BITS[code >> 2], G722Tables.LOW_STEPS[code >> 2]);
        return Math.clamp(value, LOWEST, HIGHEST);
    }

    private int above(int code) {
        int value = high.predicted() + high.scaled(G722Tables.HIGH_OF_2_BITS[code]);
        high.adapt(G722Tables.HIGH_OF_2_BITS[code], G722Tables.HIGH_STEPS[code]);
        return Math.clamp(value, LOWEST, HIGHEST);
    }

    @Override
    public void reset() {
        mirror.reset();
        low.reset();
        high.reset();
    }
}
