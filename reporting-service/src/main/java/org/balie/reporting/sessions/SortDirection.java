package org.balie.reporting.sessions;

import java.util.Optional;

enum SortDirection {
    ASCENDING,
    DESCENDING;

    static Optional<SortDirection> ofCode(String code) {
        return switch (code) {
            case "asc" -> Optional.of(ASCENDING);
            case "desc" -> Optional.of(DESCENDING);
            default -> Optional.empty();
        };
    }

    String sql() {
        return switch (this) {
            case ASCENDING -> " asc";
            case DESCENDING -> " desc";
        };
    }
}
