package org.balie.session.core;

/// What a participant may do (rule SES-5).
public enum Role {
    /// Holds control: starts and ends activities, hands over, ends the session.
    PRIMARY,
    /// Watches, chats, takes part in the call.
    ASSISTANT,
    CUSTOMER;

    public boolean isAgent() {
        return this != CUSTOMER;
    }
}
