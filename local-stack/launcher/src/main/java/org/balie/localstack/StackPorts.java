package org.balie.localstack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.balie.local.parts.FreePorts;

/// Where everything listens on loopback. Fixed for the life of a stack, so that a part that is
/// started again is found where it was.
record StackPorts(
        int postgres,
        int kafka,
        int keycloak,
        int keycloakManagement,
        Map<Service, List<Integer>> services) {

    static StackPorts choose(StackOptions options) {
        Map<Service, List<Integer>> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            List<Integer> ports = new ArrayList<>();
            for (int i = 0; i < options.replicas().getOrDefault(service.module(), 1); i++) {
                ports.add(FreePorts.any());
            }
            services.put(service, List.copyOf(ports));
        }
        return new StackPorts(
                FreePorts.any(), FreePorts.any(), FreePorts.any(), FreePorts.any(), services);
    }
}
