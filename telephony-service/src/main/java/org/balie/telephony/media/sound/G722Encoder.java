package org.balie.telephony.media.sound;

/// ITU-T G.722 at 64 kbit/s: six bits for what is below 4 kHz, two for what is above.
final class G722Encoder implements Encoder {
    private final G722Mirror mirror = new G722Mirror();
    private final G722Band low = G722Band.low();
    private final G722Band high = G722Band.high();

    @Override
    public int encode(short[] samples, int from, int count, byte[] payload, int at) {
        for (int i = 0; i < count / 2; i++) {
            mirror.next(samples[from + 2 * i], samples[from + 2 * i + 1]);
            int odd = mirror.odd();
            int even = mirror.even();
            int lowCode = lowCode((odd + even) >> 14);
            int highCode = highCode((odd - even) >> 14);
            payload[at + i] = (byte) (highCode << 6 | lowCode);
        }
        return count / 2;
    }

    private int lowCode(int value) {
        int difference = G722Band.saturated(value - low.predicted());
        int size = difference < 0 ? ~difference : difference;
        int magnitude = magnitude(size);
        int code = difference < 0 ? negative(magnitude) : 62 - magnitude;
        low.adapt(G722Tables.LOW_OF_4_BITS[code >> 2], G722Tables.LOW_STEPS[code >> 2]);
        return code;
    }

    /// Between which decision values this lies, 1 to 30.
    private int magnitude(int size) {
        int from = 1;
        int to = G722Tables.LOW_DECISIONS.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (size >= (G722Tables.LOW_DECISIONS[middle] * low.scale()) >> 12) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /// Codes with four zeros in front are not used, so the two quietest are at the other end.
    private static int negative(int magnitude) {
        return magnitude <= 2 ? 64 - magnitude : 34 - magnitude;
    }

    private int highCode(int value) {
        int difference = G722Band.saturated(value - high.predicted());
        int size = difference < 0 ? ~difference : difference;
        boolean large = size >= (G722Tables.HIGH_DECISION * high.scale()) >> 12;
        int code = (large ? 0 : 1) | (difference < 0 ? 0 : 2);
        high.adapt(G722Tables.HIGH_OF_2_BITS[code], G722Tables.HIGH_STEPS[code]);
        return code;
    }

    @Override
    public void reset() {
        mirror.reset();
        low.reset();
        high.reset();
    }
}
