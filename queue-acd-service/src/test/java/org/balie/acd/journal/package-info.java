/// The floor's tables in a real PostgreSQL.
@NullMarked
package org.balie.acd.journal;

import org.jspecify.annotations.NullMarked;
