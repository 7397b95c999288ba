/// How well waits are foretold: predictors beside each other over the same days (rule ACD-5).
@NullMarked
package org.balie.benchmarks.waits;

import org.jspecify.annotations.NullMarked;
