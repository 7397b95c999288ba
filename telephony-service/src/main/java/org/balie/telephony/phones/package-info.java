/// Telephones at the running service: starts SIP and media, and joins them to the exchanges, the
/// tables and the desks.
@NullMarked
package org.balie.telephony.phones;

import org.jspecify.annotations.NullMarked;
