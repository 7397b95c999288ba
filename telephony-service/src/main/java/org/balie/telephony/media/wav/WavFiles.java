package org.balie.telephony.media.wav;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Recordings;

/// Keeps recordings as WAV files in a directory, one each, named for their ids. May be used from
/// any thread.
///
/// What was appended outlives a crash of the process and of the machine. A file that was left in
/// the middle reads as whole up to its last append.
public final class WavFiles implements Recordings {

    /// A recording that is here, finished or under way.
    ///
    /// @param bytes of the whole file, its header included
    public record Stored(RecordingId id, Format format, long bytes, Duration duration) {}

    /// @param directory made when it is missing
    public WavFiles(Path directory) throws IOException {
        throw new UnsupportedOperationException();
    }

    /// @throws IllegalArgumentException when the id can't be a file name: 1 to 128 letters, digits,
    ///   `-`, `_`, `.`, beginning with a letter or digit
    @Override
    public Track open(RecordingId id, Format format) throws IOException {
        throw new UnsupportedOperationException();
    }

    /// Empty when there is none of this name, or nothing that can be read.
    public Optional<Stored> find(RecordingId id) throws IOException {
        throw new UnsupportedOperationException();
    }

    /// A part of the file as [Stored#bytes] counts it.
    ///
    /// @param from first byte
    /// @param count bytes; fewer come when the file ends before
    /// @throws java.nio.file.NoSuchFileException when there is none
    public InputStream read(RecordingId id, long from, long count) throws IOException {
        throw new UnsupportedOperationException();
    }

    /// @return whether there was one
    public boolean delete(RecordingId id) throws IOException {
        throw new UnsupportedOperationException();
    }
}
