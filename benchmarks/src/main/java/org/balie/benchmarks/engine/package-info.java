/// What a decision of the floor costs, without everything that stands around the floor.
@NullMarked
package org.balie.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
