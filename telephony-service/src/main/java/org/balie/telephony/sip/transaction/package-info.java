/// Transactions (RFC 3261 section 17 with RFC 6026): four pure state machines, and the layer that
/// feeds them with messages and timers.
@NullMarked
package org.balie.telephony.sip.transaction;

import org.jspecify.annotations.NullMarked;
