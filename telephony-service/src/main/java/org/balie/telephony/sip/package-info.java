/// The SIP stack as its owner sees it: calls in and out, dialogs, registrations, lamps and trunks.
///
/// Everything here is a value, something the stack gives, or a port that its owner fills. The stack
/// knows no lines, sites, rules or databases. Its callbacks come one after another on its event
/// loop and must not block; its methods may be called from any thread and return at once.
@NullMarked
package org.balie.telephony.sip;

import org.jspecify.annotations.NullMarked;
