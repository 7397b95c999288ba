package org.balie.recording.uploads;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.balie.recording.ffmpeg.Probe;
import org.balie.recording.ffmpeg.Probe.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REC-5")
class ContainerTest {
    private static final List<String> PICTURES = List.of("vp8", "vp9", "h264", "mpeg4");

    @Test
    void type_names_the_codecs_where_a_browser_asks_for_them() {
        assertEquals("video/webm;codecs=\"vp9,opus\"", mime("matroska,webm", "vp9", "opus"));
        assertEquals("audio/webm;codecs=\"opus\"", mime("matroska,webm", "opus"));
        assertEquals(
                "video/x-matroska;codecs=\"avc1.640028,ac-3\"",
                mime("matroska,webm", "h264", "ac3"));
        assertEquals(
                "video/mp4;codecs=\"avc1.640028,mp4a.40.2\"",
                mime("mov,mp4,m4a,3gp,3g2,mj2", "h264", "aac"));
        assertEquals("audio/mpeg", mime("mp3", "mp3"));
        assertEquals("audio/wav", mime("wav", "pcm_s16le"));
        assertEquals("video/x-msvideo", mime("avi", "mpeg4", "mp3"));
    }

    @Test
    void codec_that_no_browser_knows_keeps_a_name_that_none_claims_to_play() {
        assertEquals("audio/mp4;codecs=\"alac\"", mime("mov,mp4,m4a,3gp,3g2,mj2", "alac"));
    }

    @Test
    void what_names_other_files_is_no_container() {
        for (String format : List.of("hls", "concat", "dash", "image2", "png_pipe", "tty", "srt")) {
            assertEquals(Optional.empty(), Container.of(probe(format, "h264")));
        }
    }

    private static String mime(String format, String... codecs) {
        Probe probe = probe(format, codecs);
        return Container.of(probe).orElseThrow().mime(probe);
    }

    private static Probe probe(String format, String... codecs) {
        List<Probe.Stream> streams =
                Stream.of(codecs)
                        .map(
                                codec ->
                                        new Probe.Stream(
                                                PICTURES.contains(codec)
                                                        ? Kind.PICTURE
                                                        : Kind.SOUND,
                                                codec,
                                                0,
                                                0,
                                                Duration.ZERO))
                        .toList();
        return new Probe(format, Optional.of(Duration.ofSeconds(1)), Duration.ZERO, streams);
    }
}
