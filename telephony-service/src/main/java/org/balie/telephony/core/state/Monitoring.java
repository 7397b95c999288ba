package org.balie.telephony.core.state;

/// How somebody takes part in another's call (TEL-18).
public enum Monitoring {
    /// Nobody hears the one who listens.
    LISTEN("listen"),
    /// The own side hears the one who whispers.
    WHISPER("whisper"),
    /// All hear each other.
    BARGE("barge"),
    /// The monitored one is released; there is no way back.
    TAKE_OVER("take-over");

    private final String code;

    Monitoring(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
