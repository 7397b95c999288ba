/// Mails that tell people of new voicemail (TEL-25).
@NullMarked
package org.balie.telephony.notice;

import org.jspecify.annotations.NullMarked;
