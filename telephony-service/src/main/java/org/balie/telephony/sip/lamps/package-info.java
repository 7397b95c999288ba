/// Lamps and pick-up keys of telephones: dialog events (RFC 4235 on RFC 6665).
@NullMarked
package org.balie.telephony.sip.lamps;

import org.jspecify.annotations.NullMarked;
