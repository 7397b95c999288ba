package org.balie.telephony.media.sound;

final class G711Encoder implements Encoder {
    private final G711 law;
    private final Downsampler down = new Downsampler();

    G711Encoder(G711 law) {
        this.law = law;
    }

    @Override
    public int encode(short[] samples, int from, int count, byte[] payload, int at) {
        for (int i = 0; i < count / 2; i++) {
            short sample = down.next(samples[from + 2 * i], samples[from + 2 * i + 1]);
            payload[at + i] = (byte) law.code(sample);
        }
        return count / 2;
    }

    @Override
    public void reset() {
        down.reset();
    }
}
