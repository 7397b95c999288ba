package org.balie.localstack;

import java.util.Arrays;
import java.util.List;

/// The services of the stack.
enum Service {
    ACD("queue-acd-service", "acd"),
    SESSION("session-service", "session"),
    REPORTING("reporting-service", "reporting");

    private final String module;
    private final String database;

    Service(String module, String database) {
        this.module = module;
        this.database = database;
    }

    /// Its folder in the repository; also the name of its part.
    String module() {
        return module;
    }

    /// Its own database.
    String database() {
        return database;
    }

    static Service ofModule(String module) {
        return Arrays.stream(values())
                .filter(service -> service.module.equals(module))
                .findAny()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no service " + module + "; there are " + modules()));
    }

    static List<String> modules() {
        return Arrays.stream(values()).map(Service::module).toList();
    }
}
