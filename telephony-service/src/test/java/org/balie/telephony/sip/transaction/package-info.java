@NullMarked
package org.balie.telephony.sip.transaction;

import org.jspecify.annotations.NullMarked;
