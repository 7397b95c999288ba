package org.balie.telephony.media.wav;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Consumer;
import org.balie.telephony.media.Recordings.Format;
import org.balie.telephony.media.Recordings.Track;

/// A WAV file that grows. After each append its header says what is in it, and it is on the disk.
final class WavTrack implements Track {
    private final FileChannel file;
    private final Format format;
    private final Consumer<WavTrack> ended;
    private long data;
    private boolean finished;

    /// @param ended run once when nothing more will be written
    WavTrack(Path path, Format format, Consumer<WavTrack> ended) throws IOException {
        this.format = format;
        this.ended = ended;
        file = FileChannel.open(path, Set.of(CREATE, TRUNCATE_EXISTING, WRITE), ownersOnly());
        try {
            write(WavHeader.of(format, 0), 0);
            file.force(true);
        } catch (IOException failure) {
            file.close();
            throw failure;
        }
    }

    /// What people say is not for other users of the machine.
    static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /// When it fails, for want of room for example, the file stays as it was after the last append.
    @Override
    public synchronized void append(ByteBuffer samples) throws IOException {
        int count = samples.remaining();
        if (data + count > WavHeader.MOST_DATA) {
            throw new IOException("a WAV file holds no more than 4 GiB");
        }
        write(samples, WavHeader.BYTES + data);
        write(WavHeader.of(format, data + count), 0);
        file.force(false);
        data += count;
    }

    @Override
    public synchronized void finish() throws IOException {
        if (finished) {
            return;
        }
        finished = true;
        ended.accept(this);
        try (file) {
            file.truncate(WavHeader.BYTES + data);
            write(WavHeader.of(format, data), 0);
            file.force(true);
        }
    }

    /// Its file is given to another or goes away: whoever still writes fails.
    void abandon() throws IOException {
        file.close();
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        long position = at;
        while (bytes.hasRemaining()) {
            position += file.write(bytes, position);
        }
    }
}
