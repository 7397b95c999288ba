@NullMarked
package org.balie.telephony.sip.transport;

import org.jspecify.annotations.NullMarked;
