package org.balie.telephony.media.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.balie.telephony.media.Clip;
import org.balie.telephony.media.MediaEvent;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Recordings;

/// One recording under way. Who records never waits: four seconds of sound are kept for a keeper
/// that is slow, and what is more is left out and counted. A virtual thread of its own hands them
/// over, half a second at a time.
///
/// [#frame] and [#finish] belong to one thread.
public final class Recorder {

    public enum Channels {
        MONO(1),
        STEREO(2);

        private final int count;

        Channels(int count) {
            this.count = count;
        }
    }

    /// How a recording ended. It is told once, on the recorder's thread.
    public sealed interface Outcome {
        /// It is with its keeper as a whole.
        ///
        /// @param length of what is kept
        /// @param missing what was left out because the keeper was too slow
        /// @param content whether anybody spoke
        record Finished(Duration length, Duration missing, MediaEvent.Content content)
                implements Outcome {}

        /// The keeper failed. What it had until then, it may still have.
        record Failed(String reason) implements Outcome {}
    }

    /// In frames: what is kept, and what is handed over at once.
    private static final int KEPT = 200;

    private static final int PIECE = 25;

    private final Recordings keeper;
    private final RecordingId id;
    private final Consumer<Outcome> told;
    private final int channels;
    private final Thread thread;
    private final CountDownLatch over = new CountDownLatch(1);

    /// The frames that wait, as a ring. One thread only adds, the other only takes; each moves its
    /// own count when it is done with the bytes.
    private final ByteBuffer ring;

    private final AtomicLong added = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final VoiceActivity[] voices;
    private long leftOut;
    private volatile boolean finished;

    private Recorder(Recordings keeper, RecordingId id, Channels channels, Consumer<Outcome> told) {
        this.keeper = keeper;
        this.id = id;
        this.told = told;
        this.channels = channels.count;
        ring = ByteBuffer.allocate(KEPT * frameBytes()).order(ByteOrder.LITTLE_ENDIAN);
        voices = new VoiceActivity[channels.count];
        for (int i = 0; i < voices.length; i++) {
            voices[i] = new VoiceActivity();
        }
        thread = Thread.ofVirtual().name("recording-" + id.value()).unstarted(this::keep);
    }

    /// Begins; the keeper is asked to open it on the recorder's own thread.
    public static Recorder start(
            Recordings keeper, RecordingId id, Channels channels, Consumer<Outcome> told) {
        Recorder recorder = new Recorder(keeper, id, channels, told);
        recorder.thread.start();
        return recorder;
    }

    /// The next frame of a [Channels#MONO] recording. It is copied.
    public void frame(short[] mono) {
        add(mono, mono, 1);
    }

    /// The next frame of a [Channels#STEREO] recording. It is copied.
    public void frame(short[] left, short[] right) {
        add(left, right, 2);
    }

    private void add(short[] left, short[] right, int count) {
        if (count != channels) {
            throw new IllegalArgumentException(count + " channels of " + channels);
        }
        if (finished) {
            return;
        }
        voices[0].hear(left);
        long number = added.get();
        if (number - taken.get() >= KEPT) {
            leftOut++;
            return;
        }
        int at = (int) (number % KEPT) * frameBytes();
        for (int i = 0; i < Frame.SAMPLES; i++) {
            ring.putShort(at + 2 * channels * i, left[i]);
        }
        if (channels == 2) {
            voices[1].hear(right);
            for (int i = 0; i < Frame.SAMPLES; i++) {
                ring.putShort(at + 4 * i + 2, right[i]);
            }
        }
        added.set(number + 1);
        if ((number + 1) % PIECE == 0) {
            LockSupport.unpark(thread);
        }
    }

    /// What was given so far, what was left out included.
    public Duration length() {
        return Frame.DURATION.multipliedBy(added.get() + leftOut);
    }

    /// Nothing more will come. Returns at once; the outcome is told when the keeper has it all.
    public void finish() {
        finished = true;
        LockSupport.unpark(thread);
    }

    /// Waits until the outcome was told.
    ///
    /// @return whether it was, in this time
    public boolean await(Duration longest) throws InterruptedException {
        return over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void keep() {
        try {
            told.accept(kept());
        } finally {
            over.countDown();
        }
    }

    /// A keeper is somebody else's: whatever it throws, who records is told.
    private Outcome kept() {
        try {
            Recordings.Track track = keeper.open(id, new Recordings.Format(Clip.RATE, channels));
            try {
                handOver(track);
            } catch (IOException | RuntimeException failure) {
                end(track, failure);
                throw failure;
            }
            track.finish();
        } catch (IOException | RuntimeException failure) {
            // Frames that still come are passed over.
            finished = true;
            return new Outcome.Failed(failure.toString());
        }
        return new Outcome.Finished(
                Frame.DURATION.multipliedBy(taken.get()),
                Frame.DURATION.multipliedBy(leftOut),
                content());
    }

    private void handOver(Recordings.Track track) throws IOException {
        while (true) {
            // In this order: what was added before the end is then seen to be there.
            boolean last = finished;
            long number = taken.get();
            long waiting = added.get() - number;
            if (waiting >= PIECE || (last && waiting > 0)) {
                int place = (int) (number % KEPT);
                int count = (int) Math.min(Math.min(waiting, PIECE), KEPT - place);
                track.append(ring.slice(place * frameBytes(), count * frameBytes()));
                taken.set(number + count);
            } else if (last) {
                return;
            } else {
                LockSupport.park(this);
            }
        }
    }

    /// Lets the keeper give back what it holds.
    private static void end(Recordings.Track track, Exception failure) {
        try {
            track.finish();
        } catch (IOException | RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    private MediaEvent.Content content() {
        for (VoiceActivity voice : voices) {
            if (voice.speech()) {
                return MediaEvent.Content.SPEECH;
            }
        }
        return MediaEvent.Content.NOTHING;
    }

    private int frameBytes() {
        return 2 * channels * Frame.SAMPLES;
    }
}
