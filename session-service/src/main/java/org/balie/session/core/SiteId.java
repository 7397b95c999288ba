package org.balie.session.core;

/// The tenant: nothing of one site is visible to another.
public record SiteId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
