@NullMarked
package org.balie.telephony.sip.edge;

import org.jspecify.annotations.NullMarked;
