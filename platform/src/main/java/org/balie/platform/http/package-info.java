/// What a REST endpoint needs beside its own work: limits, idempotency keys, the time, JSON rules.
@NullMarked
package org.balie.platform.http;

import org.jspecify.annotations.NullMarked;
