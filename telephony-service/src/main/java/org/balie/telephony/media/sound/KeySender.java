package org.balie.telephony.media.sound;

import java.util.Locale;

/// Dials: makes telephone-event packets (RFC 4733), one a frame, of the digits that wait.
///
/// A digit is 100 ms long, its last packet is sent three times, and 100 ms go by from its end to
/// the next one.
public final class KeySender {
    /// How many digits may wait.
    public static final int WAITING = 32;

    /// How many bytes a packet has.
    public static final int BYTES = 4;

    /// The bit that says that the event is over.
    static final int END = 0x80;

    private static final int FRAMES_A_SECOND = Frame.CLOCK / Frame.TICKS;

    /// In -dBm0.
    private static final int VOLUME = 10;

    /// In frames: the tone, its last packet again, and all until the next digit.
    private static final int TONE = 5;

    private static final int TONE_AND_REPEATS = TONE + 2;
    private static final int DIGIT = 2 * TONE;

    private final byte[] waiting = new byte[WAITING];
    private int first;
    private int count;

    /// Which frame of the digit this is, from 1; 0 between digits.
    private int step;

    private int event;
    private int began;

    /// Puts digits behind those that wait. What is no digit is skipped, and so is what is too much.
    ///
    /// @param digits 0 to 9, *, #, A to D, in upper or lower case
    /// @return how many of them wait now for their turn
    public int dial(String digits) {
        int taken = 0;
        String upper = digits.toUpperCase(Locale.ROOT);
        for (int i = 0; i < upper.length() && count < WAITING; i++) {
            int code = KeyReceiver.NAMES.indexOf(upper.charAt(i));
            if (code >= 0) {
                waiting[(first + count) % WAITING] = (byte) code;
                count++;
                taken++;
            }
        }
        return taken;
    }

    /// Whether there is something to send, now or after a gap.
    public boolean busy() {
        return step > 0 || count > 0;
    }

    /// To be called for each frame. When it gives a packet, that goes in place of speech, with
    /// [#timestamp()] in its header and the marker when it is the [#first()].
    ///
    /// @param now the timestamp that a frame of speech would have
    /// @param clock of events, timestamps a second
    /// @return [#BYTES], or 0 when speech should be sent as usual
    public int next(int now, int clock, byte[] payload, int at) {
        if (step == DIGIT) {
            step = 0;
        }
        if (step == 0) {
            if (count == 0) {
                return 0;
            }
            event = waiting[first];
            first = (first + 1) % WAITING;
            count--;
            began = now;
        }
        step++;
        if (step > TONE_AND_REPEATS) {
            return 0;
        }
        int ticks = Math.min(step, TONE) * (clock / FRAMES_A_SECOND);
        payload[at] = (byte) event;
        payload[at + 1] = (byte) (step < TONE ? VOLUME : END | VOLUME);
        payload[at + 2] = (byte) (ticks >> 8);
        payload[at + 3] = (byte) ticks;
        return BYTES;
    }

    /// Of the packet that [#next] gave: the time when its digit began.
    public int timestamp() {
        return began;
    }

    /// Whether the packet that [#next] gave is its digit's first.
    public boolean first() {
        return step == 1;
    }

    /// Forgets what waits. The digit under way is brought to its end.
    public void clear() {
        count = 0;
    }
}
