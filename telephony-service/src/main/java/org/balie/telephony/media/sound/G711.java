package org.balie.telephony.media.sound;

/// The two laws of ITU-T G.711: a sign, one of eight segments, one of sixteen steps in it. Linear
/// values are of 16 bits, the standard's (14 bits for µ-law, 13 for A-law) with zeros below.
public enum G711 {
    MU_LAW {
        @Override
        short linear(int code) {
            int bits = ~code;
            int magnitude = ((((bits & STEP) << 3) + BIAS) << ((bits >> 4) & 7)) - BIAS;
            return (short) ((bits & SIGN) == 0 ? magnitude : -magnitude);
        }

        @Override
        int code(int linear) {
            int magnitude = Math.min(Math.abs(linear), LOUDEST) + BIAS;
            int segment = 24 - Integer.numberOfLeadingZeros(magnitude);
            int bits = (segment << 4) | ((magnitude >> (segment + 3)) & STEP);
            return ~(linear < 0 ? bits | SIGN : bits) & 0xff;
        }
    },
    A_LAW {
        @Override
        short linear(int code) {
            int bits = code ^ EVEN_BITS;
            int segment = (bits >> 4) & 7;
            int step = ((bits & STEP) << 4) + 8;
            int magnitude = segment == 0 ? step : (step + 0x100) << (segment - 1);
            return (short) ((bits & SIGN) == 0 ? -magnitude : magnitude);
        }

        @Override
        int code(int linear) {
            int magnitude = linear < 0 ? ~linear : linear;
            int segment = Math.max(24 - Integer.numberOfLeadingZeros(magnitude), 0);
            int bits = (segment << 4) | ((magnitude >> Math.max(segment + 3, 4)) & STEP);
            return (linear < 0 ? bits : bits | SIGN) ^ EVEN_BITS;
        }
    };

    private static final int SIGN = 0x80;
    private static final int STEP = 0x0f;

    /// By which µ-law moves all values, so that each segment begins at a power of two.
    private static final int BIAS = 132;

    private static final int LOUDEST = 32_635;

    /// A-law is sent with every second bit turned.
    private static final int EVEN_BITS = 0x55;

    private final short[] all = new short[256];

    static {
        for (G711 law : values()) {
            for (int code = 0; code < 256; code++) {
                law.all[code] = law.linear(code);
            }
        }
    }

    /// @param code 8 bits, as sent
    abstract short linear(int code);

    /// @param linear 16 bits
    /// @return 8 bits, as sent
    abstract int code(int linear);

    /// [#linear] of every code.
    public short[] table() {
        return all;
    }
}
