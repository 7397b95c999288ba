@NullMarked
package org.balie.simulation.telephony;

import org.jspecify.annotations.NullMarked;
