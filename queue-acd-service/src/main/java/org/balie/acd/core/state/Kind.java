package org.balie.acd.core.state;

import java.util.Arrays;
import java.util.Optional;

/// What a customer asks for (rule ACD-5). Everything but `LIVE` waits without the customer: it has
/// no page that could be lost, is never in a hurry, and has no session.
public enum Kind {
    LIVE("live"),
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

    public boolean isLive() {
        return this == LIVE;
    }

    public static Optional<Kind> byCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
