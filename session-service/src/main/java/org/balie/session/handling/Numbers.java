package org.balie.session.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/// Draws session numbers: nine digits that cannot be foreseen. The database refuses one that is
/// taken, and the next attempt draws again.
@ApplicationScoped
public class Numbers {
    private static final int FIRST = 100_000_000;
    private static final int END = 1_000_000_000;

    private final SecureRandom random = new SecureRandom();

    public String draw() {
        return Integer.toString(random.nextInt(FIRST, END));
    }
}
