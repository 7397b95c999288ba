package org.balie.telephony.phones;

import jakarta.enterprise.context.ApplicationScoped;
import org.balie.platform.identity.ServiceKey;
import org.balie.platform.identity.SharedSecret;

/// By what replicas know each other where they lead tabs to each other.
@ApplicationScoped
class TabKeys {
    private final ServiceKey key;

    TabKeys(SharedSecret shared) {
        this.key = new ServiceKey(shared, "telephony-service, tabs from replica to replica");
    }

    ServiceKey key() {
        return key;
    }
}
