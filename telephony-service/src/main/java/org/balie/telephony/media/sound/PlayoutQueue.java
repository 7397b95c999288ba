package org.balie.telephony.media.sound;

import java.util.EnumMap;
import java.util.Map;
import org.balie.telephony.media.Codec;

/// What is decoded, or made in place of what is missing, and not yet taken. It is joined without
/// clicks, whatever follows what.
final class PlayoutQueue {
    /// Two frames may be wanted at once, and a packet of the longest kind ends up behind them.
    private static final int ROOM = 2 * Frame.SAMPLES + 2 * OpusPacket.LONGEST_TICKS;

    private final short[] samples = new short[ROOM];
    private final Map<Codec, Decoder> decoders = new EnumMap<>(Codec.class);
    private final Concealer concealer = new Concealer();
    private final Loudness loudness = new Loudness();
    private Codec codec = Codec.PCMU;
    private int ready;

    /// How many samples are in it.
    int ready() {
        return ready;
    }

    /// Whether the next frame is quiet, as what was heard of late goes.
    boolean quiet() {
        return loudness.quiet(samples);
    }

    void decode(PacketRing ring, int number) {
        if (ring.codec(number) != codec) {
            codec = ring.codec(number);
            decoder().reset();
            cut();
        }
        int count = ring.decode(number, decoder(), samples, ready);
        concealer.join(samples, ready, count);
        concealer.heard(samples, ready, count);
        ready += count;
    }

    private Decoder decoder() {
        return decoders.computeIfAbsent(codec, Decoder::of);
    }

    /// Makes up what is missing.
    ///
    /// @return whether there is anything to be heard in it
    boolean bridge(int count) {
        boolean audible = concealer.conceal(samples, ready, count);
        ready += count;
        return audible;
    }

    /// What is decoded next does not follow from what was before.
    void cut() {
        concealer.cut();
    }

    /// Makes up a frame that goes before all that is here.
    ///
    /// @return whether there is anything to be heard in it
    boolean pause(short[] frame) {
        return concealer.conceal(frame, 0, frame.length);
    }

    /// Takes the next frame out.
    void take(short[] frame) {
        loudness.heard(samples);
        System.arraycopy(samples, 0, frame, 0, Frame.SAMPLES);
        consume();
    }

    /// Gives the next frame and keeps it, to be given again; its beginning is made to follow its
    /// end.
    void repeat(short[] frame) {
        System.arraycopy(samples, 0, frame, 0, Frame.SAMPLES);
        concealer.cut();
        concealer.join(samples, 0, ready);
    }

    /// Makes one frame of the next two, which must be here.
    void blend() {
        for (int i = 0; i < Frame.SAMPLES; i++) {
            int one = samples[i];
            int other = samples[i + Frame.SAMPLES];
            samples[i + Frame.SAMPLES] = (short) (one + (other - one) * i / Frame.SAMPLES);
        }
        consume();
    }

    void clear() {
        ready = 0;
    }

    private void consume() {
        ready -= Frame.SAMPLES;
        System.arraycopy(samples, Frame.SAMPLES, samples, 0, ready);
    }
}
