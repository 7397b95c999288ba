/// Sockets: datagrams, connections, TLS, and who may send how much.
@NullMarked
package org.balie.telephony.sip.transport;

import org.jspecify.annotations.NullMarked;
