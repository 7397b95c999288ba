package org.balie.telephony.core;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.balie.telephony.core.state.Monitoring;

/// What a screen or a telephone may offer somebody to do with a call.
public enum Action {
    ANSWER("answer"),
    DECLINE("decline"),
    PICK_UP("pick-up"),
    HOLD("hold"),
    RESUME("resume"),
    LOCK("lock"),
    UNLOCK("unlock"),
    TRANSFER("transfer"),
    ADD("add"),
    ELEVATE("elevate"),
    RECORD("record"),
    LISTEN("listen"),
    WHISPER("whisper"),
    BARGE("barge"),
    TAKE_OVER("take-over"),
    HANG_UP("hang-up");

    private final String code;

    Action(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Those of the one who has the call, and of nobody else.
    private static final Set<Action> OF_HOLDER =
            EnumSet.of(HOLD, RESUME, LOCK, UNLOCK, TRANSFER, ADD, ELEVATE, RECORD);

    static Set<Action> of(Permits permits) {
        Set<Action> all = EnumSet.allOf(Action.class);
        if (!permits.isHolder()) {
            all.removeAll(OF_HOLDER);
        }
        all.removeIf(action -> !action.isPossible(permits));
        return all;
    }

    boolean isPossible(Permits permits) {
        return refused(permits, this).isEmpty();
    }

    private static Optional<Rejection> refused(Permits permits, Action action) {
        return switch (action) {
            case ANSWER, DECLINE -> permits.answer();
            case PICK_UP -> permits.pickUp();
            case HOLD -> permits.hold();
            case RESUME -> permits.resume();
            case LOCK -> permits.lock();
            case UNLOCK -> permits.unlock();
            case TRANSFER -> permits.passOn();
            case ADD -> permits.add();
            case ELEVATE -> permits.elevate();
            case RECORD -> permits.record();
            case LISTEN -> permits.monitor(Monitoring.LISTEN);
            case WHISPER -> permits.monitor(Monitoring.WHISPER);
            case BARGE -> permits.monitor(Monitoring.BARGE);
            case TAKE_OVER -> permits.monitor(Monitoring.TAKE_OVER);
            case HANG_UP -> permits.hangUp();
        };
    }
}
