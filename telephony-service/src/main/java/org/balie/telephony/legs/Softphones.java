package org.balie.telephony.legs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.balie.telephony.core.state.Id.DeviceId;

/// The browsers that are telephones now.
final class Softphones {
    private final Map<DeviceId, Softphone> all = new HashMap<>();

    void put(DeviceId device, Softphone softphone) {
        all.put(device, softphone);
    }

    /// Nothing when another connection has taken its place.
    void remove(DeviceId device, Softphone softphone) {
        all.remove(device, softphone);
    }

    Optional<Softphone> at(DeviceId device) {
        return Optional.ofNullable(all.get(device));
    }
}
