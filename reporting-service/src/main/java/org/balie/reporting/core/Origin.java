package org.balie.reporting.core;

/// How a row of the report came about.
public enum Origin {
    /// A customer asked for help (rule ACD-1).
    INBOUND("inbound"),
    /// A running session came back to its queue for another agent (rule SES-10).
    RETURNED("returned"),
    /// An agent started the session and invited (rule SES-1).
    OUTBOUND("outbound");

    private final String code;

    Origin(String code) {
        this.code = code;
    }

    /// The stable text on the wire and in the database.
    public String code() {
        return code;
    }
}
