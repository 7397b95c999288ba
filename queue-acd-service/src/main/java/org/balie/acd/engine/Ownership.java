package org.balie.acd.engine;

import jakarta.enterprise.context.ApplicationScoped;

/// Which sites this replica decides for.
@ApplicationScoped
public class Ownership {
    private final Floors floors;

    Ownership(Floors floors) {
        this.floors = floors;
    }

    /// Whether the site's commits reach this replica's [FloorAudience] by themselves.
    public boolean isHere(String siteId) {
        return floors.own(siteId);
    }
}
