package org.balie.telephony.media.sound;

import java.util.Arrays;

/// Decides how long packets should wait, from how long they did. All is in ticks.
///
/// The packet that waited least is what counts. When over ten seconds none waited for less than two
/// frames, frames are left out until one that comes as late would still wait for one. When one
/// waited for less than a frame, another frame is put in. So the far end's clock may be faster or
/// slower than ours, and jitter may come and go.
final class DelayControl {
    /// Frames of a window, and windows that count: ten seconds.
    private static final int WINDOW = 100;

    private static final int WINDOWS = 5;
    private static final int UNKNOWN = Integer.MAX_VALUE;

    /// No packet shall wait for longer, on purpose.
    private static final int LONGEST = 10 * Frame.TICKS;

    /// How long a change waits for a quiet moment.
    private static final int PATIENCE_TO_GROW = 10;

    private static final int PATIENCE_TO_SHRINK = 200;

    private final int[] windows = new int[WINDOWS];
    private int measured;
    private int least = UNKNOWN;
    private int frames;

    private int usual;
    private int toPutIn;
    private boolean pressing;
    private int toLeaveOut;
    private int waited;

    DelayControl() {
        Arrays.fill(windows, UNKNOWN);
    }

    /// A packet came that will wait so long.
    void arrived(int wait) {
        least = Math.min(least, wait);
        usual += Math.round((wait - usual) / 8f);
    }

    /// A packet came when its time was over and others were heard instead.
    void late() {
        if (toPutIn == 0 && usual < LONGEST) {
            toPutIn = 1;
            waited = 0;
        }
        pressing = true;
        toLeaveOut = 0;
    }

    /// A frame has passed.
    void frame() {
        waited++;
        if (++frames < WINDOW) {
            return;
        }
        frames = 0;
        windows[measured++ % WINDOWS] = least;
        int leastOfAll = UNKNOWN;
        for (int one : windows) {
            leastOfAll = Math.min(leastOfAll, one);
        }
        if (least < Frame.TICKS && usual < LONGEST && toPutIn == 0) {
            toPutIn = 1;
            pressing = false;
            waited = 0;
        }
        int spare = leastOfAll == UNKNOWN ? 0 : leastOfAll / Frame.TICKS - 1;
        if (measured >= WINDOWS && spare > 0 && toPutIn == 0 && toLeaveOut == 0) {
            toLeaveOut = spare;
            waited = 0;
        }
        least = UNKNOWN;
    }

    boolean putIn(boolean quiet) {
        return toPutIn > 0 && (quiet || (pressing && waited > PATIENCE_TO_GROW));
    }

    boolean leaveOut(boolean quiet) {
        return toLeaveOut > 0 && (quiet || waited > PATIENCE_TO_SHRINK);
    }

    void wasPutIn() {
        toPutIn = 0;
        pressing = false;
        moved(Frame.TICKS);
    }

    void wasLeftOut() {
        toLeaveOut--;
        waited = 0;
        moved(-Frame.TICKS);
    }

    /// All packets wait for longer now, or not so long, than was measured.
    void moved(int by) {
        for (int i = 0; i < WINDOWS; i++) {
            if (windows[i] != UNKNOWN) {
                windows[i] += by;
            }
        }
        if (least != UNKNOWN) {
            least += by;
        }
        usual = Math.max(0, usual + by);
    }

    /// What was measured says nothing any more.
    void reset() {
        Arrays.fill(windows, UNKNOWN);
        least = UNKNOWN;
        measured = 0;
        frames = 0;
        toPutIn = 0;
        toLeaveOut = 0;
        usual = 0;
    }

    /// How long packets wait.
    int usual() {
        return usual;
    }
}
