package org.balie.telephony.media;

/// Names a context; call control's own name for the call will do.
public record ContextId(String value) {}
