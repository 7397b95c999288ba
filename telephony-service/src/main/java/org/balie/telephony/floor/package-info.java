/// What queue-acd decides about calls that wait in its queues (rule TEL-27).
@NullMarked
package org.balie.telephony.floor;

import org.jspecify.annotations.NullMarked;
