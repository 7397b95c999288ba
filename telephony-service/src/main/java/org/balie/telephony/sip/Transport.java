package org.balie.telephony.sip;

import java.util.Locale;

/// How messages travel.
public enum Transport {
    UDP,
    TCP,
    TLS;

    /// As a Via says it.
    public String token() {
        return name();
    }

    /// As the `transport` parameter of a URI says it.
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it delivers by itself, so that nothing has to be sent again.
    public boolean isReliable() {
        return this != UDP;
    }
}
