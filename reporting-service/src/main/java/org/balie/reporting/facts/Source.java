package org.balie.reporting.facts;

/// Who told a moment, and what its subject is.
enum Source {
    /// The subject is a request.
    FLOOR("floor"),
    /// The subject is a session.
    SESSION("session");

    private final String code;

    Source(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
