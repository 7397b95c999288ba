package org.balie.local.testing.sloppy.core;

import com.fasterxml.jackson.databind.ObjectMapper;

class Impure {
    final ObjectMapper mapper = new ObjectMapper();
}
