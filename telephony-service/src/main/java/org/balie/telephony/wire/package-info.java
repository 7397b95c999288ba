/// What comes in over REST, checked, and what goes out when it is refused.
@NullMarked
package org.balie.telephony.wire;

import org.jspecify.annotations.NullMarked;
