@NullMarked
package org.balie.benchmarks.waits;

import org.jspecify.annotations.NullMarked;
