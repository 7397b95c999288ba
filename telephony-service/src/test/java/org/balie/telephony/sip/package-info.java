@NullMarked
package org.balie.telephony.sip;

import org.jspecify.annotations.NullMarked;
