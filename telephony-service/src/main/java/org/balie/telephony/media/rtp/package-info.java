/// RTP and RTCP as they are on the wire (RFC 3550), read and written in place: no object is made
/// per packet. Nothing here is safe for more than one thread.
@NullMarked
package org.balie.telephony.media.rtp;

import org.jspecify.annotations.NullMarked;
