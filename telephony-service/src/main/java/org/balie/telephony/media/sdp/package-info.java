/// Session descriptions (RFC 8866) and what two sides agree by them (RFC 3264): no sockets, no
/// threads. Nothing here is safe for more than one thread, but what is immutable.
@NullMarked
package org.balie.telephony.media.sdp;

import org.jspecify.annotations.NullMarked;
