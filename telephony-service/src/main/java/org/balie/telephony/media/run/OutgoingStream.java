package org.balie.telephony.media.run;

import java.util.concurrent.ThreadLocalRandom;
import org.balie.telephony.media.rtp.RtpHeader;
import org.balie.telephony.media.sdp.Format;
import org.balie.telephony.media.sound.Frame;
import org.jspecify.annotations.Nullable;

/// Numbers what a far end gets so that it is one stream from the first packet to the last, whoever
/// is heard: one synchronisation source, sequence numbers without a jump, timestamps that go on as
/// time does. Where what is heard changes the marker says so. Browsers play nothing else.
final class OutgoingStream {
    private static final Object OURSELVES = new Object();

    /// Sequence numbers of a source that go further than this at once begin anew.
    private static final int LONGEST_GAP = 500;

    private static final int LONGEST_DELAY = 100;
    private static final int LONGEST_PAUSE_SECONDS = 60;
    private static final long SECOND = 1_000_000_000L;

    private final int ssrc;
    private int payloadType;
    private int clock = Frame.CLOCK;

    /// Of the packet that is furthest on.
    private int sequence;

    private int timestamp;
    private int ticks = Frame.TICKS;
    private long sentNanos;
    private boolean begun;

    private @Nullable Object source;
    private int sourceSsrc;
    private int sourceSequence;
    private int sourceTimestamp;
    private int sequenceOffset;
    private int timestampOffset;

    /// How many numbers of its source have passed, as far as it matters.
    private int passed;

    private int lastWritten;

    /// Begins anywhere (RFC 3550 section 5.1), but far from where sequence numbers start anew.
    static OutgoingStream of(int ssrc) {
        var random = ThreadLocalRandom.current();
        return new OutgoingStream(ssrc, random.nextInt(0x8000), random.nextInt());
    }

    /// @param sequence before the first
    /// @param timestamp of the first
    OutgoingStream(int ssrc, int sequence, int timestamp) {
        this.ssrc = ssrc;
        this.sequence = sequence & 0xffff;
        this.timestamp = timestamp;
    }

    void speak(Format format) {
        if (format.clock() != clock || format.payloadType() != payloadType) {
            source = null;
        }
        payloadType = format.payloadType();
        clock = format.clock();
    }

    int clock() {
        return clock;
    }

    /// Of the packet that was written last.
    int timestamp() {
        return lastWritten;
    }

    /// What is said now has this timestamp when it does not go on from what was said before.
    int timestampAt(long now) {
        if (!begun) {
            return timestamp;
        }
        long elapsed = (now - sentNanos) / 1000 * clock / 1_000_000;
        return timestamp + (int) Math.max(ticks, elapsed);
    }

    /// Writes the header of a packet that is passed on.
    ///
    /// @param from who says it
    /// @param header as it came
    /// @param length of what it says, in ticks of the clock
    /// @param strict it must not go back in the order
    /// @return the header's length; 0 when the packet is too late to be sent
    int relayed(byte[] into, Object from, RtpHeader header, int length, boolean strict, long now) {
        int step = (short) (header.sequence() - sourceSequence);
        boolean first = !goesOn(from, header, step);
        if (first) {
            source = from;
            sourceSsrc = header.ssrc();
            sequenceOffset = sequence + 1 - header.sequence();
            timestampOffset = timestampAt(now) - header.timestamp();
            passed = 0;
        } else if (step <= 0) {
            return strict || -step >= passed ? 0 : write(into, header, false);
        }
        sourceSequence = header.sequence();
        sourceTimestamp = header.timestamp();
        passed = Math.min(LONGEST_GAP, passed + (first ? 1 : step));
        sequence = header.sequence() + sequenceOffset & 0xffff;
        said(header.timestamp() + timestampOffset, length, now);
        return write(into, header, first || header.marker());
    }

    private boolean goesOn(Object from, RtpHeader header, int step) {
        if (source != from || sourceSsrc != header.ssrc()) {
            return false;
        }
        int pause = header.timestamp() - sourceTimestamp;
        return step <= 0
                ? -step <= LONGEST_DELAY
                : step <= LONGEST_GAP && pause >= 0 && pause <= LONGEST_PAUSE_SECONDS * clock;
    }

    private int write(byte[] into, RtpHeader header, boolean marked) {
        return write(
                into,
                payloadType,
                header.sequence() + sequenceOffset,
                header.timestamp() + timestampOffset,
                marked);
    }

    /// Writes the header of a packet that is made here.
    ///
    /// @param length of what it says, in ticks of the clock
    int ours(byte[] into, int length, long now) {
        long pause = (now - sentNanos) / 1000 * clock / 1_000_000;
        boolean first = source != OURSELVES || pause > ticks + SECOND / 10 * clock / SECOND;
        int at = first ? timestampAt(now) : timestamp + ticks;
        source = OURSELVES;
        sequence = sequence + 1 & 0xffff;
        said(at, length, now);
        return write(into, payloadType, sequence, at, first);
    }

    /// Writes the header of a packet that dials. What was said before does not go on after it.
    int key(byte[] into, int keyPayloadType, int keyTimestamp, boolean first) {
        source = null;
        sequence = sequence + 1 & 0xffff;
        return write(into, keyPayloadType, sequence, keyTimestamp, first);
    }

    /// What is passed on now is not sent. It does not go on after it, for nothing of it is missing.
    void interrupt() {
        source = null;
    }

    private void said(int at, int length, long now) {
        timestamp = at;
        ticks = length;
        sentNanos = now;
        begun = true;
    }

    private int write(byte[] into, int type, int number, int at, boolean marked) {
        lastWritten = at;
        int length = RtpHeader.write(into, 0, type, number & 0xffff, at, ssrc);
        if (marked) {
            RtpHeader.mark(into, 0);
        }
        return length;
    }
}
