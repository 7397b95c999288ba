/// Carries out what an exchange orders: makes legs to telephones, trunks and browsers, ends them,
/// and puts the media of a call together. What happens to them goes back as commands.
///
/// [CallControl] is the way in. Everything here happens on the [Loop], which is SIP's own thread;
/// media and exchanges answer from threads of theirs and are brought onto it.
@NullMarked
package org.balie.telephony.legs;

import org.jspecify.annotations.NullMarked;
