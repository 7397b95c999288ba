package org.balie.telephony.media.wav;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Recordings.Format;
import org.balie.telephony.media.Recordings.Track;
import org.balie.telephony.media.wav.WavFiles.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavFilesTest {
    private static final RecordingId ID = new RecordingId("call-7.left");
    private static final Format MONO = new Format(16_000, 1);

    @TempDir Path directory;
    private WavFiles files;

    @BeforeEach
    void open() throws IOException {
        files = new WavFiles(directory.resolve("recordings"));
    }

    /// Half a second whose bytes tell which one it is.
    static ByteBuffer piece(int number) {
        byte[] bytes = new byte[16_000];
        Arrays.fill(bytes, (byte) number);
        return ByteBuffer.wrap(bytes);
    }

    private Path file() {
        return directory.resolve("recordings").resolve("call-7.left.wav");
    }

    private byte[] read(long from, long count) throws IOException {
        try (InputStream in = files.read(ID, from, count)) {
            return in.readAllBytes();
        }
    }

    /// As others read it.
    private void isWhole(int pieces) throws Exception {
        Stored stored = files.find(ID).orElseThrow();
        assertEquals(
                new Stored(ID, MONO, 44 + 16_000L * pieces, Duration.ofMillis(500L * pieces)),
                stored);
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(file().toFile())) {
            AudioFormat format = audio.getFormat();
            assertEquals(16_000, format.getSampleRate());
            assertEquals(1, format.getChannels());
            assertEquals(8000L * pieces, audio.getFrameLength());
            byte[] samples = audio.readAllBytes();
            for (int i = 0; i < pieces; i++) {
                assertEquals((byte) i, samples[16_000 * i]);
                assertEquals((byte) i, samples[16_000 * i + 15_999]);
            }
        }
    }

    @Test
    void a_recording_is_a_whole_file_at_any_time() throws Exception {
        Track track = files.open(ID, MONO);
        isWhole(0);
        for (int i = 0; i < 3; i++) {
            track.append(piece(i));
            isWhole(i + 1);
        }
        track.finish();
        track.finish();
        isWhole(3);
    }

    @Test
    void a_part_of_it_can_be_read() throws Exception {
        try (var track = new Ending(files.open(ID, MONO))) {
            track.of.append(piece(1));
            track.of.append(piece(2));
        }
        assertArrayEquals(new byte[] {1, 2}, read(44 + 15_999, 2));
        assertEquals(32_044, read(0, Long.MAX_VALUE).length);
        assertArrayEquals("RIFF".getBytes(StandardCharsets.US_ASCII), read(0, 4));
        assertEquals(0, read(32_044, 10).length);
        assertEquals(0, read(99_999, 10).length);
        assertEquals(4, read(32_040, 10).length);
        assertThrows(IllegalArgumentException.class, () -> files.read(ID, -1, 10));
    }

    private record Ending(Track of) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            of.finish();
        }
    }

    @Test
    void opened_again_it_begins_anew_and_who_wrote_before_fails() throws Exception {
        Track first = files.open(ID, MONO);
        first.append(piece(9));
        first.append(piece(9));
        Track second = files.open(ID, MONO);
        second.append(piece(0));
        assertThrows(IOException.class, () -> first.append(piece(9)));
        assertThrows(IOException.class, first::finish);
        second.append(piece(1));
        isWhole(2);
        second.finish();
        isWhole(2);
    }

    @Test
    void what_is_deleted_is_gone() throws Exception {
        Track track = files.open(ID, MONO);
        assertTrue(files.delete(ID));
        assertThrows(IOException.class, () -> track.append(piece(1)));
        assertFalse(files.delete(ID));
        assertEquals(Optional.empty(), files.find(ID));
        assertThrows(NoSuchFileException.class, () -> files.read(ID, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../x",
                "a/b",
                "a\\b",
                ".hidden",
                "a\u0001b",
                "a b",
                "ä",
                "-x"
            })
    void a_name_that_could_lead_elsewhere_is_refused(String name) throws Exception {
        RecordingId id = new RecordingId(name);
        assertThrows(IllegalArgumentException.class, () -> files.open(id, MONO));
        assertEquals(Optional.empty(), files.find(id));
        assertFalse(files.delete(id));
        assertThrows(NoSuchFileException.class, () -> files.read(id, 0, 1));
    }

    @Test
    void names_have_a_limit() throws Exception {
        files.open(new RecordingId("a".repeat(128)), MONO).finish();
        assertThrows(
                IllegalArgumentException.class,
                () -> files.open(new RecordingId("a".repeat(129)), MONO));
    }

    @Test
    void a_file_of_a_process_that_was_killed_is_whole_up_to_its_last_append() throws Exception {
        Process child = writer();
        int appended = 0;
        try (BufferedReader out = child.inputReader()) {
            while (appended < 20) {
                appended = Integer.parseInt(out.readLine());
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        Stored stored = files.find(ID).orElseThrow();
        assertTrue(stored.bytes() >= 44 + 16_000L * appended, stored + " after " + appended);
        byte[] bytes = read(44, 16_000L * appended);
        for (int i = 0; i < appended; i++) {
            assertEquals((byte) i, bytes[16_000 * i + 7]);
        }
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(file().toFile())) {
            assertEquals(stored.bytes() - 44, 2 * audio.getFrameLength());
        }
    }

    @Test
    void when_there_is_no_room_that_is_told_and_what_was_appended_stays() throws Exception {
        // A limit of 100 KiB for a file stands in for a disk that is full.
        Process child = writer("/bin/sh", "-c", "ulimit -f 200; exec \"$@\"", "sh");
        try (BufferedReader out = child.inputReader()) {
            assertEquals(List.of("1", "2", "3", "4", "5", "6", "full"), out.readAllLines());
        } finally {
            child.destroyForcibly().waitFor();
        }
        isWhole(6);
    }

    /// A [WavWriter] at work.
    private Process writer(String... by) throws Exception {
        List<String> command = new ArrayList<>(List.of(by));
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-cp",
                        place(WavFiles.class) + ":" + place(WavWriter.class),
                        WavWriter.class.getName(),
                        directory.resolve("recordings").toString(),
                        ID.value()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static String place(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }

    @Test
    void a_file_that_ends_otherwise_than_it_says_is_put_right() throws Exception {
        Track track = files.open(ID, MONO);
        track.append(piece(0));
        track.append(piece(1));
        track.finish();
        // Samples that the header does not know of yet, and half a sample.
        Files.write(file(), new byte[16_001], StandardOpenOption.APPEND);
        WavFiles after = new WavFiles(directory.resolve("recordings"));
        assertEquals(Duration.ofMillis(1500), after.find(ID).orElseThrow().duration());
        assertEquals(44 + 48_000, Files.size(file()));
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(file().toFile())) {
            assertEquals(24_000, audio.getFrameLength());
        }
        // A header that promises what never came.
        Files.write(file(), Arrays.copyOf(Files.readAllBytes(file()), 44 + 16_000));
        isWhole(1);
    }

    @Test
    void what_is_no_recording_is_not_found() throws Exception {
        Files.write(file(), new byte[20]);
        assertEquals(Optional.empty(), files.find(ID));
        Files.write(file(), new byte[2000]);
        assertEquals(Optional.empty(), files.find(ID));
        assertEquals(2000, Files.size(file()), "and stays as it is");
    }

    @Test
    void two_channels_take_turns() throws Exception {
        Track track = files.open(ID, new Format(16_000, 2));
        track.append(ByteBuffer.wrap(new byte[] {1, 0, 2, 0, 3, 0, 4, 0}));
        track.finish();
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(file().toFile())) {
            assertEquals(2, audio.getFormat().getChannels());
            assertEquals(2, audio.getFrameLength());
        }
    }
}
