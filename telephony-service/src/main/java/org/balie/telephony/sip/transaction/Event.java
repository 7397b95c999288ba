package org.balie.telephony.sip.transaction;

/// What can happen to a transaction.
sealed interface Event {

    enum Seen implements Event {
        /// A client transaction begins.
        START,
        /// A response came: 1xx, 2xx, 300 and above.
        PROVISIONAL,
        SUCCESS,
        FAILURE,
        /// The request came once more.
        REQUEST_AGAIN,
        ACK,
        /// The user of a server transaction responds.
        SEND_PROVISIONAL,
        SEND_SUCCESS,
        SEND_FAILURE,
        /// What was sent can't be delivered.
        UNDELIVERABLE
    }

    record Fired(Timer timer) implements Event {}
}
