package org.balie.reporting.core;

/// How a row of the report came about.
public enum Origin {
    /// A customer asked for help (rule ACD-1).
    INBOUND("inbound"),
    /// A running session came back to its queue for another agent (rule SES-10).
    RETURNED("returned"),
    /// An agent wanted another to go on with the session (rule ACD-12).
    TRANSFERRED("transferred"),
    /// A customer telephoned (rule TEL-27).
    CALL("call"),
    /// A customer who did not wait left a message (rule ACD-5).
    MESSAGE("message"),
    /// A customer who did not wait wanted to be called.
    CALL_BACK("call-back"),
    /// A customer who did not wait wanted mail.
    MAIL_BACK("mail-back"),
    /// An agent started the session and invited (rule SES-1).
    OUTBOUND("outbound");

    private final String code;

    Origin(String code) {
        this.code = code;
    }

    /// @param kind of a request; one that is newer than this service counts as a customer's
    static Origin ofKind(String kind) {
        return switch (kind) {
            case "call" -> CALL;
            case "message" -> MESSAGE;
            case "call-back" -> CALL_BACK;
            case "mail-back" -> MAIL_BACK;
            default -> INBOUND;
        };
    }

    /// The stable text on the wire and in the database.
    public String code() {
        return code;
    }
}
