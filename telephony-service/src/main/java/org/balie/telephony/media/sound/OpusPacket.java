package org.balie.telephony.media.sound;

/// What an Opus packet says of itself in its first byte or two, the table of contents (RFC 6716
/// section 3.1).
public final class OpusPacket {
    /// Timestamps a second, whatever is in it (RFC 7587 section 4.1).
    public static final int CLOCK = 48_000;

    /// No packet is longer (section 3.2.5, R5): 120 ms.
    static final int LONGEST_TICKS = 6 * Frame.TICKS;

    /// 2.5 ms.
    private static final int SHORTEST_TICKS = Frame.TICKS / 8;

    private OpusPacket() {}

    /// How long what it carries lasts, in ticks of [Frame#CLOCK]; 0 when it can't be one.
    public static int ticks(byte[] packet, int offset, int length) {
        if (length < 1) {
            return 0;
        }
        int contents = packet[offset];
        int frames =
                switch (contents & 3) {
                    case 0 -> 1;
                    case 1, 2 -> 2;
                    default -> length < 2 ? 0 : packet[offset + 1] & 0x3f;
                };
        int ticks = frames * frameTicks((contents & 0xff) >> 3);
        return ticks > LONGEST_TICKS ? 0 : ticks;
    }

    /// Table 2 of section 3.1: first the modes for speech, then the hybrid one, then that for
    /// music.
    private static int frameTicks(int configuration) {
        int size = configuration & 3;
        if (configuration < 12) {
            return size == 3 ? 3 * Frame.TICKS : Frame.TICKS / 2 << size;
        }
        return configuration < 16 ? Frame.TICKS / 2 << (configuration & 1) : SHORTEST_TICKS << size;
    }
}
