@NullMarked
package org.balie.telephony.engine;

import org.jspecify.annotations.NullMarked;
