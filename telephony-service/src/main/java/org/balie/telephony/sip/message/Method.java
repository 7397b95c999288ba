package org.balie.telephony.sip.message;

/// The methods that are spoken here. Others may be read, and are refused with 501 or 405.
public final class Method {
    public static final String INVITE = "INVITE";
    public static final String ACK = "ACK";
    public static final String BYE = "BYE";
    public static final String CANCEL = "CANCEL";
    public static final String OPTIONS = "OPTIONS";
    public static final String REGISTER = "REGISTER";
    public static final String UPDATE = "UPDATE";
    public static final String INFO = "INFO";
    public static final String REFER = "REFER";
    public static final String SUBSCRIBE = "SUBSCRIBE";
    public static final String NOTIFY = "NOTIFY";
    public static final String PRACK = "PRACK";

    /// For `Allow`.
    public static final String ALL =
            "INVITE, ACK, BYE, CANCEL, OPTIONS, UPDATE, INFO, REFER, SUBSCRIBE, NOTIFY";

    private Method() {}
}
