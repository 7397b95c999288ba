@NullMarked
package org.balie.telephony.media.sound;

import org.jspecify.annotations.NullMarked;
