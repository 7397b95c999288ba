package org.balie.platform.identity;

import java.util.Arrays;
import java.util.Optional;

/// What a person who works here may be. A person may be several.
public enum Role {
    AGENT(Roles.AGENT),
    SUPERVISOR(Roles.SUPERVISOR),
    ADMIN(Roles.ADMIN);

    private final String claim;

    Role(String claim) {
        this.claim = claim;
    }

    /// The role's name in a token.
    public String claim() {
        return claim;
    }

    static Optional<Role> of(String claim) {
        return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
    }
}
