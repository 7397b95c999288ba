/// Runs another program's main class in a process that never outlives the one that started it.
@NullMarked
package org.balie.localstack.leash;

import org.jspecify.annotations.NullMarked;
