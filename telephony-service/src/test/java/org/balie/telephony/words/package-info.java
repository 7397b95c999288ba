@NullMarked
package org.balie.telephony.words;

import org.jspecify.annotations.NullMarked;
