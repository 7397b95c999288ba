package org.balie.platform.identity;

import java.time.Instant;

/// A token for a visitor, as the services answer it.
public record IssuedToken(String token, Instant expiresAt) {}
