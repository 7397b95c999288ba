/// Traces that go on where a record waits in a table before Kafka has it.
@NullMarked
package org.balie.platform.trace;

import org.jspecify.annotations.NullMarked;
