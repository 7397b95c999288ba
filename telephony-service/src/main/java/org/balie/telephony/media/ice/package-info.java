/// STUN (RFC 8489) and the lite side of ICE (RFC 8445), as far as one stream on one port needs it.
/// Nothing here is safe for more than one thread.
@NullMarked
package org.balie.telephony.media.ice;

import org.jspecify.annotations.NullMarked;
