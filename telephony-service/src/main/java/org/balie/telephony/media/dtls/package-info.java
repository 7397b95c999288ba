/// The passive side of DTLS-SRTP (RFC 5763, RFC 5764), over whatever carries its packets.
@NullMarked
package org.balie.telephony.media.dtls;

import org.jspecify.annotations.NullMarked;
