@NullMarked
package org.balie.telephony.sip.message;

import org.jspecify.annotations.NullMarked;
