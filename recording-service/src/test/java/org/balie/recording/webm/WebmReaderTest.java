package org.balie.recording.webm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.balie.recording.ffmpeg.Footage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of ffmpeg as recorders write them, in pieces, cut, broken and hostile.
@Tag("REC-5")
class WebmReaderTest {
    private static final byte[] CLUSTER = {0x1F, 0x43, (byte) 0xB6, 0x75};
    private static final byte[] PICTURE = Footage.picture(6, 160, 90);
    private static final byte[] SOUND = Footage.sound(6);

    @Test
    void clusters_of_a_picture_lie_where_their_bytes_are_and_tell_key_frames() throws NotWebm {
        WebmReader reader = read(PICTURE, PICTURE.length);
        List<Cluster> clusters = reader.after(-1);
        assertEquals(positions(PICTURE), clusters.stream().map(Cluster::position).toList());
        assertEquals(clusters.getFirst().position(), reader.initBytes().orElseThrow());
        assertEquals(
                List.of(0L, 2000L, 4000L),
                clusters.stream().filter(Cluster::key).map(Cluster::timeMs).toList());
        assertTrue(clusters.stream().anyMatch(cluster -> !cluster.key()), "some begin between");
        assertEquals(6000, reader.end().toMillis(), 1);
    }

    @Test
    void every_cluster_of_sound_can_be_played_from() throws NotWebm {
        WebmReader reader = read(SOUND, SOUND.length);
        List<Cluster> clusters = reader.after(-1);
        assertEquals(positions(SOUND), clusters.stream().map(Cluster::position).toList());
        assertTrue(clusters.stream().allMatch(Cluster::key));
        assertEquals(6000, reader.end().toMillis(), 40);
    }

    @Test
    void pieces_of_any_size_give_the_same() throws NotWebm {
        List<Cluster> whole = read(PICTURE, PICTURE.length).after(-1);
        var random = new Random(7);
        for (int size : new int[] {1, 2, 3, 7, 1 + random.nextInt(1000), 4096}) {
            assertEquals(whole, read(PICTURE, size).after(-1), "pieces of " + size);
        }
    }

    @Test
    void segment_and_clusters_of_unknown_size_as_browsers_write_them_give_the_same_times()
            throws NotWebm {
        byte[] open = withUnknownSizes(PICTURE);
        List<Cluster> clusters = read(open, 500).after(-1);
        assertEquals(positions(open), clusters.stream().map(Cluster::position).toList());
        assertEquals(
                read(PICTURE, 500).after(-1).stream().map(Cluster::timeMs).toList(),
                clusters.stream().map(Cluster::timeMs).toList());
    }

    @Test
    void track_that_grows_tells_only_what_is_new() throws NotWebm {
        var reader = new WebmReader();
        reader.feed(ByteBuffer.wrap(PICTURE, 0, PICTURE.length / 2));
        List<Cluster> first = reader.after(-1);
        reader.feed(
                ByteBuffer.wrap(PICTURE, PICTURE.length / 2, PICTURE.length - PICTURE.length / 2));
        List<Cluster> more = reader.after(first.getLast().position());
        assertTrue(!first.isEmpty() && !more.isEmpty());
        assertEquals(first.size() + more.size(), reader.after(-1).size());
    }

    @Test
    void after_a_gap_it_goes_on_at_the_next_cluster() throws NotWebm {
        List<Cluster> whole = read(PICTURE, PICTURE.length).after(-1);
        // From the middle of the second cluster into the middle of the fourth.
        int from = (int) whole.get(1).position() + 20;
        int to = (int) whole.get(3).position() + 20;
        var reader = new WebmReader();
        reader.feed(ByteBuffer.wrap(PICTURE, 0, from));
        reader.gap();
        reader.feed(ByteBuffer.wrap(PICTURE, to, PICTURE.length - to));
        List<Long> times = reader.after(-1).stream().map(Cluster::timeMs).toList();
        assertEquals(
                whole.subList(0, 2).stream().map(Cluster::timeMs).toList(), times.subList(0, 2));
        assertEquals(
                whole.subList(4, whole.size()).stream().map(Cluster::timeMs).toList(),
                times.subList(2, times.size()));
    }

    @Test
    void what_is_no_webm_is_told() {
        for (byte[] other :
                List.of(
                        "RIFF....WAVEfmt ".getBytes(StandardCharsets.UTF_8),
                        new byte[] {0, 0, 0, 0x18, 'f', 't', 'y', 'p', 'm', 'p', '4', '2'},
                        "<html><body>no</body></html>".getBytes(StandardCharsets.UTF_8),
                        Arrays.copyOfRange(PICTURE, 40, 400))) {
            assertThrows(NotWebm.class, () -> read(other, 3));
        }
    }

    @Test
    void endless_head_is_refused() {
        byte[] head = Arrays.copyOf(PICTURE, (int) positions(PICTURE).getFirst().longValue());
        var reader = new WebmReader();
        ByteBuffer empty =
                ByteBuffer.wrap(new byte[] {(byte) 0xEC, (byte) 0x80}).asReadOnlyBuffer();
        assertThrows(
                NotWebm.class,
                () -> {
                    reader.feed(ByteBuffer.wrap(head));
                    for (int i = 0; i < 1_000_000; i++) {
                        reader.feed(empty.rewind());
                    }
                });
    }

    @Test
    void millions_of_empty_clusters_are_refused() {
        byte[] head = Arrays.copyOf(PICTURE, (int) positions(PICTURE).getFirst().longValue());
        ByteBuffer empty =
                ByteBuffer.wrap(
                        new byte[] {
                            0x1F, 0x43, (byte) 0xB6, 0x75, (byte) 0x83, (byte) 0xE7, (byte) 0x81, 0
                        });
        var reader = new WebmReader();
        assertThrows(
                NotWebm.class,
                () -> {
                    reader.feed(ByteBuffer.wrap(head));
                    for (int i = 0; i < 1_000_000; i++) {
                        reader.feed(empty.rewind());
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void broken_bytes_never_do_more_than_hide_clusters(int seed) throws NotWebm {
        var random = new Random(seed);
        int init = (int) positions(PICTURE).getFirst().longValue();
        for (int round = 0; round < 200; round++) {
            byte[] broken = PICTURE.clone();
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                broken[init + random.nextInt(broken.length - init)] = (byte) random.nextInt();
            }
            WebmReader reader;
            try {
                reader = read(broken, 1 + random.nextInt(5000));
            } catch (NotWebm _) {
                continue;
            }
            List<Long> found = reader.after(-1).stream().map(Cluster::position).toList();
            assertEquals(found.stream().sorted().distinct().toList(), found);
            assertTrue(found.stream().allMatch(at -> at < broken.length));
        }
    }

    private static WebmReader read(byte[] file, int piece) throws NotWebm {
        var reader = new WebmReader();
        for (int at = 0; at < file.length; at += piece) {
            reader.feed(ByteBuffer.wrap(file, at, Math.min(piece, file.length - at)));
        }
        return reader;
    }

    /// Where the id of a cluster stands. (In so small a file it stands nowhere else by chance.)
    static List<Long> positions(byte[] file) {
        var found = new java.util.ArrayList<Long>();
        for (int at = 0; at + CLUSTER.length <= file.length; at++) {
            if (Arrays.equals(file, at, at + CLUSTER.length, CLUSTER, 0, CLUSTER.length)) {
                found.add((long) at);
            }
        }
        return found;
    }

    private static byte[] withUnknownSizes(byte[] file) {
        var out = new ByteArrayOutputStream();
        int from = 0;
        for (long position : positions(file)) {
            int at = (int) position + CLUSTER.length;
            out.write(file, from, at - from);
            out.writeBytes(new byte[] {1, -1, -1, -1, -1, -1, -1, -1});
            from = at + Integer.numberOfLeadingZeros(file[at] & 0xFF) - 23;
        }
        out.write(file, from, file.length - from);
        return out.toByteArray();
    }
}
