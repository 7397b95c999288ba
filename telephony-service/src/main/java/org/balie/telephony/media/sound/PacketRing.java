package org.balie.telephony.media.sound;

import java.util.Arrays;
import org.balie.telephony.media.Codec;

/// Packets that wait to be decoded, and the numbers of those that were: a fixed number of places,
/// each packet at the one that its number gives it. Numbers here go on where the 16 bits of RTP
/// begin anew.
final class PacketRing {
    /// How many numbers lie between the oldest and the newest; 320 ms of the shortest packets.
    static final int PLACES = 32;

    /// Bytes of a packet: 60 ms of what has a byte for each tick.
    static final int USUAL_BYTES = 3 * Frame.TICKS;

    /// Of OPUS, which has as many as it needs: what one datagram brings.
    static final int MOST_BYTES = 1500;

    private enum State {
        EMPTY,
        WAITING,
        DECODED
    }

    private final State[] states = new State[PLACES];
    private final int[] numbers = new int[PLACES];
    private final int[] timestamps = new int[PLACES];
    private final int[] lengths = new int[PLACES];
    private final int[] sizes = new int[PLACES];
    private final Codec[] codecs = new Codec[PLACES];
    private int room = USUAL_BYTES;
    private byte[] payloads = new byte[PLACES * USUAL_BYTES];

    PacketRing() {
        clear();
    }

    /// @param ticks how long it is
    /// @param size of its payload, in bytes
    void put(
            Codec codec,
            int number,
            int timestamp,
            int ticks,
            byte[] payload,
            int offset,
            int size) {
        if (size > room) {
            widen();
        }
        int place = place(number);
        states[place] = State.WAITING;
        numbers[place] = number;
        timestamps[place] = timestamp;
        lengths[place] = ticks;
        sizes[place] = size;
        codecs[place] = codec;
        System.arraycopy(payload, offset, payloads, place * room, size);
    }

    /// Once, for a stream with packets of unusual size.
    private void widen() {
        byte[] wider = new byte[PLACES * MOST_BYTES];
        for (int i = 0; i < PLACES; i++) {
            System.arraycopy(payloads, i * room, wider, i * MOST_BYTES, room);
        }
        payloads = wider;
        room = MOST_BYTES;
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

    /// In ticks.
    int length(int number) {
        return lengths[place(number)];
    }

    Codec codec(int number) {
        return codecs[place(number)];
    }

    int decode(int number, Decoder decoder, short[] samples, int at) {
        int place = place(number);
        states[place] = State.DECODED;
        return decoder.decode(payloads, place * room, sizes[place], samples, at);
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
