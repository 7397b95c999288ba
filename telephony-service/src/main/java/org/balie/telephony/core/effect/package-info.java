/// What telephones, trunk and media have to do because of what was decided.
@NullMarked
package org.balie.telephony.core.effect;

import org.jspecify.annotations.NullMarked;
