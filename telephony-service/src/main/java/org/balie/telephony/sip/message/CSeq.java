package org.balie.telephony.sip.message;

/// The number and method of a request (RFC 3261 section 20.16).
public record CSeq(long number, String method) {
    @Override
    public String toString() {
        return number + " " + method;
    }
}
