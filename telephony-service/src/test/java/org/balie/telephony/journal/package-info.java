@NullMarked
package org.balie.telephony.journal;

import org.jspecify.annotations.NullMarked;
