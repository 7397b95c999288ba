/// The floor's memory in PostgreSQL: the journal of events, the open work, the consumed offsets.
@NullMarked
package org.balie.acd.journal;

import org.jspecify.annotations.NullMarked;
