/// The core's commands, events and snapshots as JSON.
@NullMarked
package org.balie.telephony.json;

import org.jspecify.annotations.NullMarked;
