package org.balie.telephony.media.sound;

import java.util.Arrays;
import org.balie.telephony.media.Codec;

/// Packets that wait to be decoded, and the numbers of those that were: a fixed number of places,
/// each packet at the one that its number gives it. Numbers here go on where the 16 bits of RTP
/// begin anew.
final class PacketRing {
    /// How many numbers lie between the oldest and the newest; 320 ms of the shortest packets.
    static final int PLACES = 32;

    /// Bytes, which are ticks: 60 ms.
    static final int LONGEST = 3 * Frame.TICKS;

    private enum State {
        EMPTY,
        WAITING,
        DECODED
    }

    private final State[] states = new State[PLACES];
    private final int[] numbers = new int[PLACES];
    private final int[] timestamps = new int[PLACES];
    private final int[] lengths = new int[PLACES];
    private final Codec[] codecs = new Codec[PLACES];
    private final byte[] payloads = new byte[PLACES * LONGEST];

    PacketRing() {
        clear();
    }

    void put(Codec codec, int number, int timestamp, byte[] payload, int offset, int length) {
        int place = place(number);
        states[place] = State.WAITING;
        numbers[place] = number;
        timestamps[place] = timestamp;
        lengths[place] = length;
        codecs[place] = codec;
        System.arraycopy(payload, offset, payloads, place * LONGEST, length);
    }

    boolean waits(int number) {
        return is(number, State.WAITING);
    }

    boolean wasDecoded(int number) {
        return is(number, State.DECODED);
    }

    /// How far behind this number the first packet is that waits; 0 when none does.
    int distance(int number) {
        for (int i = 1; i <= PLACES; i++) {
            if (waits(number + i)) {
                return i;
            }
        }
        return 0;
    }

    int timestamp(int number) {
        return timestamps[place(number)];
    }

    int length(int number) {
        return lengths[place(number)];
    }

    Codec codec(int number) {
        return codecs[place(number)];
    }

    int decode(int number, Decoder decoder, short[] samples, int at) {
        int place = place(number);
        states[place] = State.DECODED;
        return decoder.decode(payloads, place * LONGEST, lengths[place], samples, at);
    }

    void drop(int number) {
        states[place(number)] = State.DECODED;
    }

    void clear() {
        Arrays.fill(states, State.EMPTY);
    }

    private boolean is(int number, State state) {
        int place = place(number);
        return states[place] == state && numbers[place] == number;
    }

    private static int place(int number) {
        return number & (PLACES - 1);
    }
}
