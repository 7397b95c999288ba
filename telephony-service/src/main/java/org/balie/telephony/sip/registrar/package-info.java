/// Where telephones are: REGISTER (RFC 3261 section 10, RFC 5626).
@NullMarked
package org.balie.telephony.sip.registrar;

import org.jspecify.annotations.NullMarked;
