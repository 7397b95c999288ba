package org.balie.session.core;

/// Whether a site asks customers before it records (rules REC-1, SES-8).
public enum RecordingConsent {
    ASK,
    NOT_NEEDED
}
