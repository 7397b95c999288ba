/// The parts that a local Balie stands on, started without a container engine: an embedded
/// PostgreSQL and a Kafka broker in a process of its own. Used by the launcher and by tests.
@NullMarked
package org.balie.local.parts;

import org.jspecify.annotations.NullMarked;
