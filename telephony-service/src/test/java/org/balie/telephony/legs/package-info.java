@NullMarked
package org.balie.telephony.legs;

import org.jspecify.annotations.NullMarked;
