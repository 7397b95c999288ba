package org.balie.telephony.media.wav;

import java.io.IOException;
import java.nio.file.Path;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Recordings.Format;
import org.balie.telephony.media.Recordings.Track;

/// A process of its own that records until it is killed, or for a minute; it says how many pieces
/// it has appended, and when there is no room for more.
final class WavWriter {

    private WavWriter() {}

    public static void main(String[] args) throws Exception {
        Track track =
                new WavFiles(Path.of(args[0]))
                        .open(new RecordingId(args[1]), new Format(16_000, 1));
        try {
            for (int i = 0; i < 6000; i++) {
                track.append(WavFilesTest.piece(i));
                System.out.println(i + 1);
                Thread.sleep(10);
            }
        } catch (IOException full) {
            track.finish();
            System.out.println("full");
        }
    }
}
