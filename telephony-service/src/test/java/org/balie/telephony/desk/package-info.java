@NullMarked
package org.balie.telephony.desk;

import org.jspecify.annotations.NullMarked;
