/// Parts that are killed and paused while customers ask and agents work: what was acknowledged is
/// written down, and afterwards held against what the other services were told.
@NullMarked
package org.balie.acceptance.chaos;

import org.jspecify.annotations.NullMarked;
