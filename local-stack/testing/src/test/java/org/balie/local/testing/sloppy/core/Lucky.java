package org.balie.local.testing.sloppy.core;

import java.util.Random;
import java.util.UUID;

class Lucky {
    final int draw = new Random(1).nextInt();
    final UUID id = UUID.randomUUID();
}
