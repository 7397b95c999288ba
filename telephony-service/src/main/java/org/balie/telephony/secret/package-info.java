/// The one place where secrets of the service come from.
@NullMarked
package org.balie.telephony.secret;

import org.jspecify.annotations.NullMarked;
