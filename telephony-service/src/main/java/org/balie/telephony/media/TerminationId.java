package org.balie.telephony.media;

/// Names a termination within its context; call control's own name for the leg will do.
public record TerminationId(String value) {}
