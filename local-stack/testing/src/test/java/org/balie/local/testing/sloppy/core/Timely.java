package org.balie.local.testing.sloppy.core;

import java.time.Instant;

class Timely {
    final Instant now = Instant.now();
}
