@NullMarked
package org.balie.telephony.sip.digest;

import org.jspecify.annotations.NullMarked;
