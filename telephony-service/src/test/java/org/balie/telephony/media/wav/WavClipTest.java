package org.balie.telephony.media.wav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.balie.telephony.media.Clip;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Recordings.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WavClipTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// One second of a tone, as the JDK writes it.
    private static byte[] tone(int rate, int bits, int channels, double hertz) throws IOException {
        AudioFormat format = new AudioFormat(rate, bits, channels, bits == 16, false);
        ByteBuffer data =
                ByteBuffer.allocate(rate * channels * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < rate; i++) {
            double value = 0.5 * Math.sin(2 * Math.PI * hertz * i / rate);
            for (int channel = 0; channel < channels; channel++) {
                // The second channel is half as loud.
                double part = value / (channel + 1);
                if (bits == 16) {
                    data.putShort((short) Math.round(part * 32_767));
                } else {
                    data.put((byte) (128 + Math.round(part * 127)));
                }
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(data.array()), format, rate),
                AudioFileFormat.Type.WAVE,
                out);
        return out.toByteArray();
    }

    /// The same as telephones have it, by the JDK's own tables.
    private static byte[] coded(AudioFormat.Encoding law) throws IOException {
        AudioInputStream plain =
                new AudioInputStream(
                        new ByteArrayInputStream(tone(8000, 16, 1, 1000)),
                        new AudioFormat(8000, 16, 1, true, false),
                        8044);
        plain.skipNBytes(44);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AudioSystem.write(
                AudioSystem.getAudioInputStream(law, plain), AudioFileFormat.Type.WAVE, out);
        return out.toByteArray();
    }

    @Test
    void what_telephones_speak_is_read_too() throws IOException {
        for (AudioFormat.Encoding law :
                List.of(AudioFormat.Encoding.ALAW, AudioFormat.Encoding.ULAW)) {
            Clip clip = read(coded(law));

            assertEquals(Duration.ofSeconds(1), clip.duration(), law::toString);
            assertEquals(0.5 * 32_767, amplitude(clip, 1000), 300, law::toString);
        }
    }

    private static Clip read(byte[] file) throws IOException {
        return WavClip.read(new ByteArrayInputStream(file), MINUTE);
    }

    /// By a sum over the middle of the clip.
    private static double amplitude(Clip clip, double hertz) {
        short[] samples = new short[clip.length()];
        clip.copy(0, samples);
        double sine = 0;
        double cosine = 0;
        for (int i = 1600; i < 14_400; i++) {
            double phase = 2 * Math.PI * hertz * i / Clip.RATE;
            sine += samples[i] * Math.sin(phase);
            cosine += samples[i] * Math.cos(phase);
        }
        return 2 * Math.hypot(sine, cosine) / 12_800;
    }

    @ParameterizedTest
    @CsvSource({
        "8000, 16, 1",
        "8000, 8, 1",
        "11025, 16, 1",
        "16000, 16, 1",
        "16000, 8, 2",
        "22050, 16, 2",
        "32000, 16, 1",
        "44100, 16, 2",
        "44099, 16, 1",
        "48000, 16, 1",
        "48000, 8, 2"
    })
    void a_tone_keeps_pitch_level_and_length(int rate, int bits, int channels) throws IOException {
        Clip clip = read(tone(rate, bits, channels, 1000));
        assertEquals(Clip.RATE, clip.length(), 1);
        double level = channels == 1 ? 16_384 : 12_288;
        assertEquals(level, amplitude(clip, 1000), 200);
        assertTrue(amplitude(clip, 3000) < 60);
    }

    @Test
    void what_16_kHz_can_not_carry_does_not_come_back_as_another_tone() throws IOException {
        Clip clip = read(tone(48_000, 16, 1, 10_000));
        assertTrue(amplitude(clip, 6000) < 20, "alias " + amplitude(clip, 6000));
        Clip low = read(tone(8000, 16, 1, 1000));
        assertTrue(amplitude(low, 7000) < 20, "image " + amplitude(low, 7000));
    }

    @Test
    void what_was_recorded_here_can_be_played(@TempDir Path dir) throws IOException {
        WavFiles files = new WavFiles(dir);
        var id = new RecordingId("greeting");
        var track = files.open(id, new Format(16_000, 1));
        track.append(WavFilesTest.piece(3));
        track.finish();
        try (InputStream in = files.read(id, 0, Long.MAX_VALUE)) {
            short[] samples = new short[10];
            WavClip.read(in, MINUTE).copy(100, samples);
            assertEquals(0x0303, samples[5]);
        }
    }

    @Test
    void other_chunks_and_a_length_that_nobody_knew_are_no_obstacle() throws IOException {
        byte[] file = tone(16_000, 16, 1, 500);
        ByteBuffer with = ByteBuffer.allocate(file.length + 14).order(ByteOrder.LITTLE_ENDIAN);
        with.put(file, 0, 12).put("LIST".getBytes(StandardCharsets.US_ASCII)).putInt(5);
        with.put(new byte[6]).put(file, 12, file.length - 12);
        assertEquals(Clip.RATE, read(with.array()).length());
        with.putInt(54, -1);
        assertEquals(Clip.RATE, read(with.array()).length());
        with.putInt(54, 0);
        assertEquals(Clip.RATE, read(with.array()).length());
    }

    @Test
    void a_file_that_ends_early_is_taken_as_far_as_it_goes() throws IOException {
        byte[] file = tone(16_000, 16, 2, 500);
        assertEquals(1000, read(Arrays.copyOf(file, 44 + 4003)).length());
    }

    @Test
    void what_is_too_long_is_refused_and_not_read() throws IOException {
        byte[] file = tone(8000, 16, 1, 500);
        assertEquals(
                Clip.RATE,
                WavClip.read(new ByteArrayInputStream(file), Duration.ofSeconds(1)).length());
        Duration less = Duration.ofMillis(999);
        ByteArrayInputStream in = new ByteArrayInputStream(file);
        assertThrows(UnreadableWav.class, () -> WavClip.read(in, less));
        ByteBuffer endless = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        endless.putInt(40, -1);
        assertThrows(
                UnreadableWav.class,
                () -> WavClip.read(new ByteArrayInputStream(endless.array()), less));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 12, 20, 30, 43, 44})
    void a_file_that_ends_before_its_sound_is_refused(int length) throws IOException {
        byte[] file = Arrays.copyOf(tone(8000, 16, 1, 500), length);
        assertThrows(UnreadableWav.class, () -> read(file));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0x46464953",
        "8, 0",
        "20, 3",
        "22, 3",
        "22, 0",
        "24, 7999",
        "24, 48001",
        "34, 24"
    })
    void what_can_not_be_played_is_refused(int at, String value) throws IOException {
        byte[] file = tone(8000, 16, 1, 500);
        ByteBuffer header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (at == 20 || at == 22 || at == 34) {
            header.putShort(at, Integer.decode(value).shortValue());
        } else {
            header.putInt(at, Integer.decode(value));
        }
        assertThrows(UnreadableWav.class, () -> read(file));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void garbage_is_refused_or_read_and_nothing_else(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] file = tone(8000, 16, 1, 500);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            byte[] broken = Arrays.copyOf(file, 200);
            for (int n = 0; n < 3; n++) {
                broken[random.nextInt(44)] = (byte) random.nextInt();
            }
            try {
                assertTrue(read(broken).length() > 0);
            } catch (UnreadableWav expected) {
                refused++;
            }
        }
        assertTrue(refused > 100, refused + " refused");
    }
}
