package org.balie.telephony.core.state;

/// What a delegator grants a delegate (TEL-4). What is not granted is refused.
public enum Privilege {
    PLACE_CALLS("place-calls"),
    ANSWER_CALLS("answer-calls"),
    PICK_UP_HELD("pick-up-held"),
    /// Listen, whisper, barge, take over: as far as the site allows (TEL-18).
    JOIN_CALLS("join-calls"),
    LISTEN_VOICEMAIL("listen-voicemail"),
    DOWNLOAD_VOICEMAIL("download-voicemail"),
    DELETE_VOICEMAIL("delete-voicemail"),
    /// Choosing for oneself whether calls ring.
    OPT_OUT("opt-out");

    private final String code;

    Privilege(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
