package org.balie.telephony.media.sound;

import java.time.Duration;
import java.util.Arrays;
import org.balie.telephony.media.Codec;

/// Makes an even stream of frames of what one far end's packets carry, however unevenly they come:
/// in another order, twice, in pieces of 10 to 60 ms (of [Codec#OPUS] 2.5 to 120), or not at all.
///
/// It waits as long as packets were late of late, between 20 and 200 ms, and comes back to less
/// when they are not. What is lost is bridged by what was before, fading. When the far end's clock
/// runs faster or slower than ours a frame is left out or put in, where it is quiet.
///
/// When nothing is there to be heard, time stands still for it: what comes late is heard late and
/// not lost, and all after it waits for longer.
public final class JitterBuffer {

    /// What became of a packet.
    public enum Arrival {
        TAKEN,
        /// It was there already, or its time is over.
        LATE_OR_TWICE,
        /// Empty, or longer than a packet can be.
        UNREADABLE
    }

    /// What a frame is made of.
    public enum Playout {
        SPEECH,
        /// Guessed from what was before: a packet is missing.
        CONCEALED,
        /// Nothing: nobody sends.
        SILENCE
    }

    /// A packet so far behind is not late, it is of another count.
    private static final int FAR_BEHIND = -100;

    /// Before the first packet is heard, packets may still turn up before it.
    private static final int BEFORE_FIRST = -4;

    /// 250 ms: a longer gap in the timestamps is a leap, which is not waited for.
    private static final int LEAP = Frame.CLOCK / 4;

    /// When 300 ms wait, what is before the last 200 is given up.
    private static final int TOO_MUCH = 15 * Frame.TICKS;

    private static final int ENOUGH = 10 * Frame.TICKS;

    private final TickCount ticks = new TickCount();
    private final PacketRing ring = new PacketRing();
    private final DelayControl control = new DelayControl();
    private final PlayoutQueue queue = new PlayoutQueue();

    private boolean running;

    /// Nothing of this stream was heard yet; for how many frames it is still waited.
    private boolean fresh;

    private int pause;

    /// Number of the packet that was decoded last, and of the newest that came.
    private int last;

    private int newest;

    /// Timestamp of what is to be decoded next, and for how many ticks it did not come.
    private int next;

    private int frozen;
    private boolean rested;

    /// A number far behind, which begins another count if one more follows it.
    private int stranger = -1;

    private Playout playout = Playout.SILENCE;
    private long concealed;
    private long late;

    /// A packet came. Its payload is copied.
    ///
    /// @param codec of its payload type; it may change from one packet to the next
    /// @param sequence 16 bits, as in the RTP header
    /// @param stamp the timestamp of the RTP header
    public Arrival put(
            Codec codec, int sequence, int stamp, byte[] payload, int offset, int length) {
        int duration = duration(codec, payload, offset, length);
        if (duration == 0) {
            return Arrival.UNREADABLE;
        }
        int timestamp = ticks.of(codec, stamp);
        if (!running) {
            begin(sequence, timestamp);
        }
        int ahead = (short) (sequence - last);
        if (fresh && ahead <= 0 && ahead > BEFORE_FIRST && !ring.waits(last + ahead)) {
            last += ahead - 1;
            next = timestamp;
            ahead = 1;
        }
        if (ahead > PacketRing.PLACES || (ahead < FAR_BEHIND && follows(sequence))) {
            begin(sequence, timestamp);
            ahead = 1;
        }
        int number = last + ahead;
        if (ahead <= 0 || ring.waits(number) || isOver(number, timestamp)) {
            late++;
            if (ahead > FAR_BEHIND && !ring.waits(number) && !ring.wasDecoded(number)) {
                control.late();
            }
            return Arrival.LATE_OR_TWICE;
        }
        ring.put(codec, number, timestamp, duration, payload, offset, length);
        newest = Math.max(newest, number);
        int wait = timestamp - next - frozen + queue.ready() / 2 + pause * Frame.TICKS;
        if (Math.abs(wait) < LEAP) {
            control.arrived(Math.max(wait, 0));
        }
        return Arrival.TAKEN;
    }

    /// In ticks; 0 when it is none that can be.
    private static int duration(Codec codec, byte[] payload, int offset, int length) {
        return switch (codec) {
            case PCMU, PCMA, G722 -> length > PacketRing.USUAL_BYTES ? 0 : length;
            case OPUS ->
                    length > PacketRing.MOST_BYTES ? 0 : OpusPacket.ticks(payload, offset, length);
        };
    }

    private void begin(int sequence, int timestamp) {
        if (running) {
            queue.cut();
        }
        ring.clear();
        control.reset();
        running = true;
        fresh = true;
        pause = 1;
        last = sequence - 1;
        newest = sequence;
        next = timestamp;
        frozen = 0;
    }

    private boolean follows(int sequence) {
        boolean follows = sequence == stranger;
        stranger = (sequence + 1) & 0xffff;
        return follows;
    }

    /// Whether it belongs into a hole that was bridged already.
    private boolean isOver(int number, int timestamp) {
        int lead = timestamp - next;
        return number < newest && lead < 0 && lead > -LEAP && ring.distance(number) > 0;
    }

    /// The next frame; to be called every 20 ms. It is filled in any case, with silence if nothing
    /// else.
    public Playout take(short[] frame) {
        control.frame();
        playout = Playout.SPEECH;
        if (!running) {
            Arrays.fill(frame, (short) 0);
            return Playout.SILENCE;
        }
        if (pause > 0) {
            pause--;
            return queue.pause(frame) ? Playout.CONCEALED : Playout.SILENCE;
        }
        giveUpWhatIsTooMuch();
        while (queue.ready() < Frame.SAMPLES) {
            pull();
        }
        boolean quiet = queue.quiet();
        if (playout == Playout.SPEECH && control.putIn(quiet)) {
            queue.repeat(frame);
            control.wasPutIn();
            return playout;
        }
        if (playout == Playout.SPEECH && control.leaveOut(quiet)) {
            leaveOut();
        }
        queue.take(frame);
        if (playout == Playout.CONCEALED) {
            concealed++;
        }
        return playout;
    }

    /// One step towards a whole frame: a packet, or as much as is missing before the next one.
    private void pull() {
        int room = Frame.SAMPLES - queue.ready();
        int distance = ring.distance(last);
        if (distance == 0) {
            frozen += room / 2;
            bridge(room);
            return;
        }
        int gap = ring.timestamp(last + distance) - next;
        int missing = gap - frozen;
        if (gap <= 0 || missing <= 0 || missing > LEAP) {
            if (frozen > LEAP && !rested) {
                // Somebody begins to speak: from here on there is a frame to spare.
                rested = true;
                frozen += room / 2;
                bridge(room);
                return;
            }
            follow(-missing);
            decode(last + distance);
            return;
        }
        int bridged = Math.min(2 * missing, room);
        if (distance == 1 && queue.ready() == 0) {
            // Nothing is lost: the far end said nothing in between.
            playout = Playout.SILENCE;
        }
        bridge(bridged);
        next += frozen + bridged / 2;
        frozen = 0;
    }

    /// Time goes on with the next packet; those to come wait for so many ticks longer.
    private void follow(int longer) {
        if (Math.abs(longer) <= LEAP) {
            control.moved(longer);
        } else {
            queue.cut();
            control.reset();
        }
    }

    private void bridge(int samples) {
        boolean audible = queue.bridge(samples);
        if (playout == Playout.SPEECH) {
            playout = audible ? Playout.CONCEALED : Playout.SILENCE;
        }
    }

    private void decode(int number) {
        queue.decode(ring, number);
        last = number;
        next = ring.timestamp(number) + ring.length(number);
        frozen = 0;
        rested = false;
        fresh = false;
    }

    /// Blends the next two frames into one, if the second is there.
    private void leaveOut() {
        while (queue.ready() < 2 * Frame.SAMPLES) {
            if (!ring.waits(last + 1) || ring.timestamp(last + 1) != next) {
                return;
            }
            decode(last + 1);
        }
        queue.blend();
        control.wasLeftOut();
    }

    /// After a standstill of the network all that was sent meanwhile may come at once.
    private void giveUpWhatIsTooMuch() {
        int end = ring.waits(newest) ? ring.timestamp(newest) + ring.length(newest) : next;
        if (end - next <= TOO_MUCH || end - next > 8 * LEAP) {
            return;
        }
        int distance = ring.distance(last);
        while (distance > 0 && end - ring.timestamp(last + distance) > ENOUGH) {
            last += distance;
            ring.drop(last);
            next = ring.timestamp(last) + ring.length(last);
            distance = ring.distance(last);
        }
        frozen = 0;
        queue.cut();
        control.reset();
    }

    /// Forgets everything but the counts: another stream begins (a new SSRC).
    public void reset() {
        if (running) {
            queue.cut();
        }
        running = false;
        queue.clear();
        ring.clear();
        ticks.reset();
        control.reset();
    }

    /// How long packets wait.
    public Duration delay() {
        return Duration.ofMillis(control.usual() * 1000L / Frame.CLOCK);
    }

    /// Frames that had to be guessed, from the beginning.
    public long concealed() {
        return concealed;
    }

    /// Packets that came too late or twice, from the beginning.
    public long late() {
        return late;
    }
}
