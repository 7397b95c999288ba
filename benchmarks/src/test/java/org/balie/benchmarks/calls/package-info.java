@NullMarked
package org.balie.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
