@NullMarked
package org.balie.telephony.phones;

import org.jspecify.annotations.NullMarked;
