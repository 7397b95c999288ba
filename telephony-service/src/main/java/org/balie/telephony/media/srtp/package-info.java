/// SRTP and SRTCP (RFC 3711, RFC 7714), in place: no object is made per packet. Nothing here is
/// safe for more than one thread.
@NullMarked
package org.balie.telephony.media.srtp;

import org.jspecify.annotations.NullMarked;
