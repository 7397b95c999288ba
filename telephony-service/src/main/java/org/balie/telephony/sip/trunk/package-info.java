/// The ways to the outside: where they are, whether they can be used, and our accounts there.
@NullMarked
package org.balie.telephony.sip.trunk;

import org.jspecify.annotations.NullMarked;
