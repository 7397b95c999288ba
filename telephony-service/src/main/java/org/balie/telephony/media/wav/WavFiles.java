package org.balie.telephony.media.wav;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Recordings;

/// Keeps recordings as WAV files in a directory, one each, named for their ids. May be used from
/// any thread, but by one process.
///
/// What was appended outlives a crash of the process and of the machine. A file that was left in
/// the middle reads as whole up to its last append.
public final class WavFiles implements Recordings {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    /// A recording that is here, finished or under way.
    ///
    /// @param bytes of the whole file, its header included
    public record Stored(RecordingId id, Format format, long bytes, Duration duration) {}

    private final Path directory;
    private final Map<RecordingId, WavTrack> underWay = new ConcurrentHashMap<>();

    /// @param directory made when it is missing
    public WavFiles(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    /// @throws IllegalArgumentException when the id can't be a file name: 1 to 128 letters, digits,
    ///   `-`, `_`, `.`, beginning with a letter or digit
    @Override
    public Track open(RecordingId id, Format format) throws IOException {
        Path path =
                path(id).orElseThrow(
                                () -> new IllegalArgumentException("no file name: " + id.value()));
        abandon(id);
        WavTrack track = new WavTrack(path, format, ended -> underWay.remove(id, ended));
        underWay.put(id, track);
        syncDirectory();
        return track;
    }

    /// Empty when there is none of this name, or nothing that can be read.
    public Optional<Stored> find(RecordingId id) throws IOException {
        Optional<Path> path = path(id);
        if (path.isEmpty() || !Files.isRegularFile(path.get())) {
            return Optional.empty();
        }
        try (FileChannel file = FileChannel.open(path.get(), READ, WRITE)) {
            ByteBuffer header = ByteBuffer.allocate(WavHeader.BYTES);
            while (header.hasRemaining() && file.read(header, header.position()) >= 0) {
                // Until it is whole, or the file is not.
            }
            Optional<Format> format = WavHeader.format(header.flip());
            if (format.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(stored(id, format.get(), file, header));
        } catch (NoSuchFileException deleted) {
            return Optional.empty();
        }
    }

    /// A file that nobody writes and that ends otherwise than its header says was left so by a
    /// process that died: half a sample goes, and the header is put right.
    private Stored stored(RecordingId id, Format format, FileChannel file, ByteBuffer header)
            throws IOException {
        int sample = 2 * format.channels();
        long data = (file.size() - WavHeader.BYTES) / sample * sample;
        ByteBuffer right = WavHeader.of(format, data);
        if (!underWay.containsKey(id)
                && (!right.equals(header) || file.size() != WavHeader.BYTES + data)) {
            file.truncate(WavHeader.BYTES + data);
            file.write(right, 0);
            file.force(true);
        }
        Duration duration = Duration.ofMillis(data * 1000 / format.bytesPerSecond());
        return new Stored(id, format, WavHeader.BYTES + data, duration);
    }

    /// Whether this process still writes it.
    public boolean isUnderWay(RecordingId id) {
        return underWay.containsKey(id);
    }

    /// A part of the file as [Stored#bytes] counts it.
    ///
    /// @param from first byte
    /// @param count bytes; fewer come when the file ends before
    /// @throws NoSuchFileException when there is none
    public InputStream read(RecordingId id, long from, long count) throws IOException {
        if (from < 0 || count < 0) {
            throw new IllegalArgumentException("bytes " + from + " and " + count + " more");
        }
        Stored stored = find(id).orElseThrow(() -> new NoSuchFileException(id.value()));
        long end = from >= stored.bytes() ? from : from + Math.min(count, stored.bytes() - from);
        return new FilePart(FileChannel.open(path(id).orElseThrow(), READ), from, end);
    }

    /// A recording that is under way fails.
    ///
    /// @return whether there was one
    public boolean delete(RecordingId id) throws IOException {
        Optional<Path> path = path(id);
        if (path.isEmpty()) {
            return false;
        }
        abandon(id);
        boolean was = Files.deleteIfExists(path.get());
        syncDirectory();
        return was;
    }

    private void abandon(RecordingId id) throws IOException {
        WavTrack before = underWay.remove(id);
        if (before != null) {
            before.abandon();
        }
    }

    private Optional<Path> path(RecordingId id) {
        return NAME.matcher(id.value()).matches()
                ? Optional.of(directory.resolve(id.value() + ".wav"))
                : Optional.empty();
    }

    /// So that a new file's name outlives a crash of the machine, too.
    private void syncDirectory() throws IOException {
        try (FileChannel names = FileChannel.open(directory, READ)) {
            names.force(true);
        }
    }
}
