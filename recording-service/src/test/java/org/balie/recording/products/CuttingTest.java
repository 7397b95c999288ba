package org.balie.recording.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.balie.recording.ffmpeg.Ffmpeg;
import org.balie.recording.ffmpeg.Footage;
import org.balie.recording.ffmpeg.Probe;
import org.balie.recording.ffmpeg.Probe.Kind;
import org.balie.recording.ffmpeg.ProgramFailed;
import org.balie.recording.library.Track;
import org.balie.recording.sealed.TrackKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Films of a flash and a beep that were at the same time on the session's clock, in tracks that
/// began at different times, behind a pause. What is measured is the file that was made.
@Tag("REC-5")
class CuttingTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /// Before the pause.
    private static final long FIRST_MS = 4000;

    /// Into the film: where the second take begins, and three seconds on.
    private static final double EXPECTED = FIRST_MS / 1000.0 + 3;

    private final List<Integer> told = new ArrayList<>();

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(names = {"WEBM", "MP4"})
    void flash_and_beep_stay_together_over_a_pause(ProductKind kind) throws Exception {
        String file = cutting(session("libvpx-vp9", "160x90")).join(kind);
        Probe probe = Probe.of(folder, file);
        assertEquals(8.0, probe.length().orElseThrow().toMillis() / 1000.0, 0.1);
        assertEquals("vp9", probe.first(Kind.PICTURE).orElseThrow().codec(), "copied");
        assertEquals("opus", probe.first(Kind.SOUND).orElseThrow().codec(), "copied");
        measured(file);
        assertTrue(seeks(file), "can be played from anywhere");
    }

    @Test
    void older_codec_is_transcoded_where_the_file_cannot_hold_it() throws Exception {
        String file = cutting(session("libvpx", "160x90")).join(ProductKind.MP4);
        assertEquals("h264", Probe.of(folder, file).first(Kind.PICTURE).orElseThrow().codec());
        measured(file);
    }

    @Test
    void screen_of_another_size_after_the_pause_is_fitted_into_the_first() throws Exception {
        List<Shot> shots = new ArrayList<>(session("libvpx-vp9", "160x90"));
        shots.set(2, flash(3, "libvpx-vp9", "200x200"));
        String file = cutting(shots).join(ProductKind.WEBM);
        Probe.Stream picture = Probe.of(folder, file).first(Kind.PICTURE).orElseThrow();
        assertEquals(160, picture.width());
        assertEquals(90, picture.height());
        measured(file);
    }

    @Test
    void film_shows_screen_and_cameras_side_by_side() throws Exception {
        List<Shot> shots = new ArrayList<>(session("libvpx-vp9", "160x90"));
        byte[] camera = Footage.picture(3, 64, 48);
        shots.add(shot(5, TrackKind.CAMERA, 500, camera, "p1"));
        shots.add(shot(6, TrackKind.CAMERA, 100_500, camera, "p1"));
        shots.add(shot(7, TrackKind.CAMERA, 100_000, camera, "p2"));
        String file = cutting(shots).film();
        Probe probe = Probe.of(folder, file);
        Probe.Stream picture = probe.first(Kind.PICTURE).orElseThrow();
        assertEquals("h264", picture.codec());
        assertEquals(1280, picture.width());
        assertEquals(8.0, probe.length().orElseThrow().toMillis() / 1000.0, 0.1);
        measured(file);
        assertFalse(told.isEmpty(), "it says how far it is");
    }

    @Test
    void voices_alone_make_a_file_too() throws Exception {
        String file =
                cutting(List.of(shot(1, TrackKind.VOICES, 0, Footage.sound(3), "")))
                        .join(ProductKind.MP4);
        Probe probe = Probe.of(folder, file);
        assertEquals(Optional.empty(), probe.first(Kind.PICTURE));
        assertEquals(3.0, probe.length().orElseThrow().toMillis() / 1000.0, 0.1);
    }

    @Test
    void stills_are_taken_along_the_time() throws Exception {
        List<Shot> shots = session("libvpx-vp9", "160x90");
        List<String> stills = Stills.take(folder, List.of(shots.get(0), shots.get(2)), LIMIT);
        assertEquals(4, stills.size());
        for (String still : stills) {
            assertEquals(320, Probe.of(folder, still).first(Kind.PICTURE).orElseThrow().width());
        }
    }

    /// A take of four seconds, a pause, and another with a flash and a beep three seconds after its
    /// picture begins; the sound begins 750 ms after the picture.
    private List<Shot> session(String codec, String size) throws IOException, ProgramFailed {
        return List.of(
                shot(1, TrackKind.SCREEN, 0, picture(codec, size, "0"), ""),
                shot(2, TrackKind.VOICES, 250, sound("0", 3.5), ""),
                flash(3, codec, size),
                shot(
                        4,
                        TrackKind.VOICES,
                        100_750,
                        sound("0.5*sin(2*PI*1000*t)*between(t,2.25,2.75)", 3.25),
                        ""));
    }

    private Shot flash(int number, String codec, String size) throws IOException, ProgramFailed {
        return shot(
                number, TrackKind.SCREEN, 100_000, picture(codec, size, "between(t,3,3.48)"), "");
    }

    private static byte[] picture(String codec, String size, String white) {
        return Footage.webm(
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "color=black:s="
                                + size
                                + ":r=25:d=4,drawbox=enable='"
                                + white
                                + "':c=white:t=fill"),
                List.of(
                        "-c:v",
                        codec,
                        "-deadline",
                        "realtime",
                        "-cpu-used",
                        "8",
                        "-g",
                        "50",
                        "-b:v",
                        "300k"));
    }

    private static byte[] sound(String wave, double seconds) {
        return Footage.webm(
                List.of("-f", "lavfi", "-i", "aevalsrc='" + wave + "':s=48000:d=" + seconds),
                Footage.soundCodec());
    }

    private Shot shot(int number, TrackKind kind, long atMs, byte[] content, String person)
            throws IOException, ProgramFailed {
        var track =
                new Track(
                        number,
                        kind,
                        "video/webm",
                        Optional.of(person),
                        Optional.empty(),
                        NOON.plusMillis(atMs),
                        Duration.ZERO,
                        content.length,
                        Optional.of(NOON));
        try (var reader = new HeldTrack(content)) {
            Files.deleteIfExists(folder.resolve("track-" + number));
            return Material.fetch(track, reader, folder, () -> {}).orElseThrow();
        }
    }

    private Cutting cutting(List<Shot> shots) {
        return new Cutting(folder, shots, LIMIT, told::add);
    }

    private void measured(String file) throws ProgramFailed, IOException {
        double flash = flash(file);
        double beep = beep(file);
        assertEquals(EXPECTED, flash, 0.05);
        assertEquals(EXPECTED, beep, 0.05);
        assertEquals(flash, beep, 0.05);
    }

    /// When the picture turns white, in seconds.
    private double flash(String file) throws ProgramFailed, IOException {
        decode(
                file,
                List.of(
                        "-map",
                        "0:v:0",
                        "-vf",
                        "fps=100:start_time=0,scale=1:1:flags=area,format=gray",
                        "-f",
                        "rawvideo"));
        byte[] grey = Files.readAllBytes(folder.resolve("decoded"));
        for (int i = 0; i < grey.length; i++) {
            if ((grey[i] & 0xFF) > 80) {
                return i / 100.0;
            }
        }
        throw new AssertionError("no flash in " + grey.length / 100.0 + " s");
    }

    /// When the tone begins, in seconds.
    private double beep(String file) throws ProgramFailed, IOException {
        decode(
                file,
                List.of(
                        "-map",
                        "0:a:0",
                        "-af",
                        "aresample=8000:async=1:first_pts=0",
                        "-ac",
                        "1",
                        "-f",
                        "u8"));
        byte[] samples = Files.readAllBytes(folder.resolve("decoded"));
        for (int i = 0; i < samples.length; i++) {
            if (Math.abs((samples[i] & 0xFF) - 128) > 20) {
                return i / 8000.0;
            }
        }
        throw new AssertionError("no beep in " + samples.length / 8000.0 + " s");
    }

    private void decode(String file, List<String> how) throws ProgramFailed {
        var arguments = new ArrayList<>(List.of("-i", file));
        arguments.addAll(how);
        arguments.add("decoded");
        Ffmpeg.make(arguments, folder, LIMIT, _ -> {});
    }

    /// Whether what leads there stands before the contents, as a player needs it that asks for
    /// parts: cues in WebM, the table of samples in MP4.
    private boolean seeks(String file) throws IOException {
        String content =
                new String(
                        Files.readAllBytes(folder.resolve(file)),
                        java.nio.charset.StandardCharsets.ISO_8859_1);
        return file.endsWith("mp4")
                ? content.indexOf("moov") < content.indexOf("mdat")
                : content.lastIndexOf(
                                "\u001C\u0053\u00BB\u006B",
                                content.indexOf("\u001F\u0043\u00B6\u0075"))
                        > 0;
    }
}
