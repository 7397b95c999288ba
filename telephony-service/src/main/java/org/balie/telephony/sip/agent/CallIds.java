package org.balie.telephony.sip.agent;

/// Names for calls that begin here.
final class CallIds {

    /// How one knows a Call-ID that was chosen here, after a restart too.
    static final String OURS = "@balie";

    private CallIds() {}

    static String next(Station station) {
        return station.names().next() + OURS;
    }
}
