package org.balie.telephony.sip.transaction;

import java.time.Duration;

/// What a state machine wants done.
sealed interface Action {

    enum Do implements Action {
        /// Sends the request, or the response that the event brought.
        SEND,
        /// Sends once more what was sent last.
        RESEND,
        /// Acknowledges the response that the event brought, or brought before.
        ACKNOWLEDGE,
        /// Gives the response to the user.
        DELIVER,
        /// Tells the user that nobody responded, or that no ACK came.
        TELL_TIMEOUT,
        TELL_UNDELIVERABLE,
        /// Forgets the transaction with all its timers.
        END
    }

    record Set(Timer timer, Duration after) implements Action {}

    record Clear(Timer timer) implements Action {}
}
