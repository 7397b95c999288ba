/// What is heard in calls: the media part, and what call control may ask of it.
///
/// The words are those of H.248: a **termination** is the media end of one leg, towards a
/// telephone, a trunk or a browser; a **context** holds the terminations of one call; its
/// **topology** says who hears whom. Call control never touches a packet, and nothing here knows of
/// SIP or of calls.
///
/// [MediaPart] is the way in; [MediaEvents] and [Recordings] are the two ways out.
@NullMarked
package org.balie.telephony.media;

import org.jspecify.annotations.NullMarked;
