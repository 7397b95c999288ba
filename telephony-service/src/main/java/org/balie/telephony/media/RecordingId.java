package org.balie.telephony.media;

/// Names a recording, of a message or of a whole call.
public record RecordingId(String value) {}
