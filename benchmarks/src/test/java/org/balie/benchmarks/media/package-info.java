@NullMarked
package org.balie.benchmarks.media;

import org.jspecify.annotations.NullMarked;
