package org.balie.telephony.engine;

import jakarta.enterprise.context.ApplicationScoped;
import org.balie.platform.identity.ServiceKey;
import org.balie.platform.identity.SharedSecret;

/// By what replicas know each other.
@ApplicationScoped
class ReplicaKeys {
    private final ServiceKey key;

    ReplicaKeys(SharedSecret shared) {
        this.key = new ServiceKey(shared, "telephony-service, replica to replica");
    }

    ServiceKey key() {
        return key;
    }
}
