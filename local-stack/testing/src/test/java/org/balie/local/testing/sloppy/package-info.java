/// Planted: each class here breaks one of the architecture's rules, so that a test can see the rule
/// find it.
@NullMarked
package org.balie.local.testing.sloppy;

import org.jspecify.annotations.NullMarked;
