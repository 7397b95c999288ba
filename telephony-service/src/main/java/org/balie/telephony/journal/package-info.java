/// The exchanges' memory in PostgreSQL: who owns which, their events and snapshots, and the calls
/// that are over.
@NullMarked
package org.balie.telephony.journal;

import org.jspecify.annotations.NullMarked;
