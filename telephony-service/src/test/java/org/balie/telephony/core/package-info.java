@NullMarked
package org.balie.telephony.core;

import org.jspecify.annotations.NullMarked;
