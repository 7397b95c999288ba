package org.balie.localstack;

import java.util.Arrays;
import java.util.List;

/// The services of the stack.
enum Service {
    ACD("queue-acd-service", "acd", 0),
    SESSION("session-service", "session", 0),
    TELEPHONY("telephony-service", "telephony", 0),
    RECORDING("recording-service", "recording", 0),
    /// Reports may be late; customers may not.
    REPORTING("reporting-service", "reporting", 10);

    private final String module;
    private final String database;
    private final int niceness;

    Service(String module, String database, int niceness) {
        this.module = module;
        this.database = database;
        this.niceness = niceness;
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

    /// How far it steps back when processors are short, as `nice` counts.
    int niceness() {
        return niceness;
    }
}
