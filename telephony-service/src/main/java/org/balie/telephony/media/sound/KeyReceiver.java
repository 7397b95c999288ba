package org.balie.telephony.media.sound;

/// Hears the keys that a far end presses, from its telephone-event packets (RFC 4733): each once,
/// though its packets are repeated, come in another order, or do not come at all.
public final class KeyReceiver {

    /// Who is told.
    public interface Keys {
        /// With the first packet that came of it.
        ///
        /// @param key 0 to 9, *, #, A to D
        void pressed(char key);

        /// With the first packet that says that it ended, or when nothing came of it for long.
        ///
        /// @param ticks for how long it was pressed, in ticks of its RTP clock
        void released(char key, int ticks);
    }

    static final String NAMES = "0123456789*#ABCD";

    /// The longest an event can say that it is; a longer one goes on in a second segment, which
    /// begins so many ticks later (section 2.5.1.3).
    private static final int SEGMENT = 0xffff;

    /// Half a second without a packet ends a key.
    private static final int PATIENCE = 25;

    /// A timestamp that lies further back, in seconds, is not late, but of another count.
    private static final int LONG_AGO_SECONDS = -10;

    private static final int FRAMES_A_SECOND = Frame.CLOCK / Frame.TICKS;

    private final Keys keys;

    /// Whether there was an event before, and whether it still goes on.
    private boolean known;

    private boolean pressed;
    private int event;
    private int began;

    /// How long it was before this segment, and in it.
    private int before;

    private int duration;
    private int quietFrames;

    public KeyReceiver(Keys keys) {
        this.keys = keys;
    }

    /// A packet with telephone-event as its payload type came. What can't be read, or is no key, is
    /// passed over.
    ///
    /// @param timestamp that of its RTP header
    /// @param clock timestamps a second: that of the speech beside it
    public void packet(int timestamp, int clock, byte[] payload, int offset, int length) {
        if (length < KeySender.BYTES || (payload[offset] & 0xff) >= NAMES.length()) {
            return;
        }
        int code = payload[offset];
        boolean end = (payload[offset + 1] & KeySender.END) != 0;
        int ticks = (payload[offset + 2] & 0xff) << 8 | (payload[offset + 3] & 0xff);
        int since = timestamp - began;
        if (!known || since > 0 || since < LONG_AGO_SECONDS * clock) {
            if (pressed && code == event && goesOn(since, clock)) {
                before += since;
            } else {
                begin(code);
            }
            known = true;
            began = timestamp;
            duration = ticks;
        } else if (since < 0 || !pressed || code != event) {
            return;
        }
        duration = Math.max(duration, ticks);
        quietFrames = 0;
        if (end) {
            release();
        }
    }

    /// Besides the next segment of a long tone this is a far end that, against the standard, moves
    /// the timestamp with every packet: between two keys is more than a frame.
    private boolean goesOn(int since, int clock) {
        return since == SEGMENT || (since > 0 && since <= duration + clock / FRAMES_A_SECOND);
    }

    private void begin(int code) {
        release();
        event = code;
        before = 0;
        pressed = true;
        keys.pressed(NAMES.charAt(code));
    }

    private void release() {
        if (pressed) {
            pressed = false;
            keys.released(NAMES.charAt(event), before + duration);
        }
    }

    /// A frame's time has passed. To be called all the time: so a key is noticed whose end was
    /// lost.
    public void frame() {
        if (pressed && ++quietFrames > PATIENCE) {
            release();
        }
    }

    /// Another stream begins (a new SSRC): its timestamps have nothing to do with those before. A
    /// key that is pressed counts as released.
    public void reset() {
        release();
        known = false;
    }
}
