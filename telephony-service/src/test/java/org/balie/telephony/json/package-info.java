@NullMarked
package org.balie.telephony.json;

import org.jspecify.annotations.NullMarked;
