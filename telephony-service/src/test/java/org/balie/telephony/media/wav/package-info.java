@NullMarked
package org.balie.telephony.media.wav;

import org.jspecify.annotations.NullMarked;
