@NullMarked
package org.balie.telephony.media.run;

import org.jspecify.annotations.NullMarked;
