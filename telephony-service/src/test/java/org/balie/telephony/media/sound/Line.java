package org.balie.telephony.media.sound;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.sound.JitterBuffer.Playout;

/// A far end, a network and a jitter buffer at its end, in a time of its own. The far end says a
/// tone, or what else it is given.
final class Line {
    private static final int LEVEL = 8000;
    private static final short[] TONE = Signals.tone(400, LEVEL, 40);
    private static final long MICROS = 1_000_000;

    private record Packet(long arrives, Codec codec, int sequence, int timestamp, byte[] payload) {}

    final JitterBuffer buffer = new JitterBuffer();
    final List<Playout> played = new ArrayList<>();

    private final PriorityQueue<Packet> network =
            new PriorityQueue<>(
                    Comparator.comparingLong(Packet::arrives).thenComparingInt(Packet::sequence));
    private final Queue<short[]> heard = new ArrayDeque<>();
    private int keep = Integer.MAX_VALUE;

    Codec codec = Codec.PCMU;
    int ticks = Frame.TICKS;
    int sequence = 100;
    int timestamp = 4000;

    /// Microseconds of its own clock per microsecond of ours.
    double clock = 1;

    /// In microseconds, for each packet in turn.
    LongUnaryOperator delay = number -> 5000;

    /// Which packets are lost, and when the far end says nothing, in milliseconds of its time.
    LongPredicate lost = number -> false;

    LongPredicate pauses = millis -> false;

    /// Whether it says nothing by not sending, or by sending silence.
    boolean suppresses;

    private Encoder encoder = Encoder.of(codec);
    private Codec encoded = codec;
    private long said;
    private long number;
    private double due;
    private long now;

    /// Lets time go by.
    Line seconds(double seconds) {
        long end = now + Math.round(seconds * MICROS);
        short[] frame = new short[Frame.SAMPLES];
        while (now < end) {
            now += 20_000;
            while (due < now) {
                say();
            }
            while (!network.isEmpty() && network.peek().arrives() <= now) {
                Packet packet = network.remove();
                buffer.put(
                        packet.codec(),
                        packet.sequence(),
                        packet.timestamp(),
                        packet.payload(),
                        0,
                        packet.payload().length);
            }
            played.add(buffer.take(frame));
            heard.add(frame.clone());
            if (heard.size() > keep) {
                heard.remove();
            }
        }
        return this;
    }

    private void say() {
        if (codec != encoded) {
            encoder = Encoder.of(codec);
            encoded = codec;
        }
        short[] samples = new short[2 * ticks];
        boolean silent = pauses.test(said * 1000 / 16_000);
        for (int i = 0; i < samples.length; i++) {
            short sample = TONE[(int) (said++ % TONE.length)];
            samples[i] = silent ? 0 : sample;
        }
        byte[] payload = new byte[ticks];
        encoder.encode(samples, 0, samples.length, payload, 0);
        due += ticks * 125 / clock;
        if (!silent || !suppresses) {
            long arrives = Math.round(due) + delay.applyAsLong(number);
            if (!lost.test(number)) {
                network.add(new Packet(arrives, codec, sequence & 0xffff, timestamp, payload));
            }
            sequence++;
        }
        number++;
        timestamp += ticks;
    }

    /// Only so many frames are remembered.
    Line remembering(int frames) {
        keep = frames;
        return this;
    }

    long count(Playout playout) {
        return played.stream().filter(one -> one == playout).count();
    }

    void forget() {
        played.clear();
        heard.clear();
    }

    /// All that was heard since [#forget].
    short[] heard() {
        short[] all = new short[heard.size() * Frame.SAMPLES];
        int at = 0;
        for (short[] frame : heard) {
            System.arraycopy(frame, 0, all, at, frame.length);
            at += frame.length;
        }
        return all;
    }

    /// How much of what was heard is the tone: 1 when it is unbroken.
    double purity() {
        return Signals.amplitude(heard(), 400) / LEVEL;
    }
}
