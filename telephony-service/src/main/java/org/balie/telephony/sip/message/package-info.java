/// SIP messages as values: read, looked at, made and written (RFC 3261 sections 7, 20 and 25).
@NullMarked
package org.balie.telephony.sip.message;

import org.jspecify.annotations.NullMarked;
