package org.balie.telephony.sip;

/// A session description (RFC 8866). The stack carries it and never looks inside.
public record Sdp(String text) {}
