/// Who decides for a site, and how its commands get there.
@NullMarked
package org.balie.telephony.engine;

import org.jspecify.annotations.NullMarked;
