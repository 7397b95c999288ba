/// The user agent: calls in and out and their dialogs (RFC 3261 sections 8 and 12 to 15).
@NullMarked
package org.balie.telephony.sip.agent;

import org.jspecify.annotations.NullMarked;
