package org.balie.acd.core;

import org.balie.acd.core.FloorEvent.Refusal;

/// Whether a queue lets a request in.
public sealed interface Admission {
    record Open() implements Admission {}

    record Refused(Refusal reason) implements Admission {}

    Admission OPEN = new Open();
}
