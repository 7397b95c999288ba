package org.balie.telephony.sip;

/// What names a dialog (RFC 3261 section 12), seen from here.
public record DialogId(String callId, String localTag, String remoteTag) {}
