package org.balie.acd.core.state;

import java.util.Arrays;
import java.util.Optional;

/// What a customer asks for (rule ACD-5). With `LIVE` the customer waits at a page and gets a
/// session, with `CALL` at a telephone and gets the agent on the line (rule TEL-27). Everything
/// else waits without the customer and is never in a hurry.
public enum Kind {
    LIVE("live"),
    CALL("call"),
    MESSAGE("message"),
    CALL_BACK("call-back"),
    MAIL_BACK("mail-back");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Whether the customer waits for it.
    public boolean isLive() {
        return switch (this) {
            case LIVE, CALL -> true;
            case MESSAGE, CALL_BACK, MAIL_BACK -> false;
        };
    }

    /// Whether only an agent who can be rung may have it.
    public boolean needsTelephone() {
        return this == CALL;
    }

    /// Whether accepting it opens a session.
    public boolean hasSession() {
        return this == LIVE;
    }

    public static Optional<Kind> byCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
