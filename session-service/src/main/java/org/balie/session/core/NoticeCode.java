package org.balie.session.core;

/// What a system line of the chat tells.
public enum NoticeCode {
    JOINED,
    LEFT,
    CONSENT_ASKED,
    CONSENT_ALLOWED,
    CONSENT_REFUSED,
    CONSENT_EXPIRED,
    CONSENT_REVOKED,
    CONTROL_HANDED_OVER,
    ACTIVITY_STARTED,
    ACTIVITY_STOPPED,
    RETURNED_TO_QUEUE,
    TRANSFER_BEGUN,
    TRANSFER_ENDED,
    TRANSFERRED,
    JOINED_BY_TELEPHONE
}
