package org.balie.session.core;

import java.util.UUID;

/// One question to the customer and what became of it (rule SES-8).
public record ConsentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
