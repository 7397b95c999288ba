@NullMarked
package org.balie.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
