package org.balie.acceptance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// A recording that was made elsewhere: twenty seconds of one note.
final class Tone {
    private static final int RATE = 16_000;
    private static final int SECONDS = 20;

    private Tone() {}

    static byte[] as(AudioFileFormat.Type type) throws IOException {
        byte[] samples = new byte[RATE * SECONDS * 2];
        for (int at = 0; at < samples.length; at += 2) {
            int sample = (int) (8_000 * Math.sin(2 * Math.PI * 440 * at / 2 / RATE));
            samples[at] = (byte) (sample >> 8);
            samples[at + 1] = (byte) sample;
        }
        var format = new AudioFormat(RATE, 16, 1, true, true);
        var out = new ByteArrayOutputStream();
        var sound =
                new AudioInputStream(
                        new ByteArrayInputStream(samples), format, (long) RATE * SECONDS);
        AudioSystem.write(
                type == AudioFileFormat.Type.AIFF
                        ? sound
                        : AudioSystem.getAudioInputStream(
                                new AudioFormat(RATE, 16, 1, true, false), sound),
                type,
                out);
        return out.toByteArray();
    }
}
