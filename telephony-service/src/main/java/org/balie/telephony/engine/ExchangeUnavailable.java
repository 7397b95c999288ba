package org.balie.telephony.engine;

/// Nobody could carry the command out for as long as one waits, or the exchange failed on it.
public final class ExchangeUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExchangeUnavailable(String why) {
        super(why, null, false, false);
    }
}
