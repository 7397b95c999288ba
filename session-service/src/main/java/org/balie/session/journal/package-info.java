/// Sessions in PostgreSQL: the journal of their events, a row for finding them, and what of it the
/// other services are told.
@NullMarked
package org.balie.session.journal;

import org.jspecify.annotations.NullMarked;
