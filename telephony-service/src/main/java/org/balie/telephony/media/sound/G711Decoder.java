package org.balie.telephony.media.sound;

final class G711Decoder implements Decoder {
    private final short[] table;
    private final Upsampler up = new Upsampler();

    G711Decoder(G711 law) {
        table = law.table();
    }

    @Override
    public int decode(byte[] payload, int offset, int length, short[] samples, int at) {
        for (int i = 0; i < length; i++) {
            up.next(table[payload[offset + i] & 0xff], samples, at + 2 * i);
        }
        return 2 * length;
    }

    @Override
    public void reset() {
        up.reset();
    }
}
