package org.balie.telephony.media.sound;

import org.balie.telephony.media.Codec;

/// Makes payloads of linear samples, for one far end.
public interface Encoder {

    static Encoder of(Codec codec) {
        return switch (codec) {
            case PCMU -> new G711Encoder(G711.MU_LAW);
            case PCMA -> new G711Encoder(G711.A_LAW);
            case G722 -> new G722Encoder();
            case OPUS -> new OpusEncoder();
        };
    }

    /// Every two samples become one byte; of [Codec#OPUS] a frame becomes a whole packet.
    ///
    /// @param count of samples, even; [Frame#SAMPLES] for a frame
    /// @return how many bytes
    int encode(short[] samples, int from, int count, byte[] payload, int at);

    /// Forgets what was before: another stream begins.
    void reset();
}
