/// What callers hear before they leave a message on a line (TEL-25): people upload it, choose it
/// for a line, and it is in memory by the time a caller has waited long enough.
@NullMarked
package org.balie.telephony.greeting;

import org.jspecify.annotations.NullMarked;
