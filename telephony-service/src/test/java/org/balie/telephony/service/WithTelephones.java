package org.balie.telephony.service;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// The service with SIP and media, on loopback.
public final class WithTelephones implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("balie.telephony.phones.enabled", "true");
    }
}
