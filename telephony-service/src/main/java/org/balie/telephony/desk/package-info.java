/// What somebody with a telephone does: calls, history, voicemail, who may handle them.
@NullMarked
package org.balie.telephony.desk;

import org.jspecify.annotations.NullMarked;
