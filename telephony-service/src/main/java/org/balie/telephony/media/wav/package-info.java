/// Sound as WAV files: recordings kept on a disk, greetings read from what people upload.
@NullMarked
package org.balie.telephony.media.wav;

import org.jspecify.annotations.NullMarked;
