@NullMarked
package org.balie.telephony;

import org.jspecify.annotations.NullMarked;
