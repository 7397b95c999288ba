package org.balie.telephony.media.sound;

import org.balie.telephony.media.Codec;

/// Makes linear samples of one far end's payloads, in the order in which they were spoken. It
/// remembers what was before, so each stream needs one of its own.
public interface Decoder {

    static Decoder of(Codec codec) {
        return switch (codec) {
            case PCMU -> new G711Decoder(G711.MU_LAW);
            case PCMA -> new G711Decoder(G711.A_LAW);
            case G722 -> new G722Decoder();
            case OPUS -> new OpusDecoder();
        };
    }

    /// Every byte becomes two samples; of [Codec#OPUS] it is as many as [OpusPacket#ticks] says.
    ///
    /// @param at where in `samples` the first goes; there must be room for all
    /// @return how many samples
    int decode(byte[] payload, int offset, int length, short[] samples, int at);

    /// Forgets what was before: another stream begins.
    void reset();
}
