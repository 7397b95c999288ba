/// The whole of Balie on one machine, without containers: `./balie up` for people,
/// [org.balie.localstack.LocalStack] for tests and benchmarks.
@NullMarked
package org.balie.localstack;

import org.jspecify.annotations.NullMarked;
