package org.balie.telephony.sip.message;

/// What came is no SIP. The words are for a log and for a 400's reason, so they stay short.
public final class MalformedMessage extends RuntimeException {

    private static final int LONGEST = 120;

    public MalformedMessage(String what) {
        // Thrown for every bad datagram somebody cares to send: a stack trace would be their gain.
        super(what.length() > LONGEST ? what.substring(0, LONGEST) : what, null, false, false);
    }
}
