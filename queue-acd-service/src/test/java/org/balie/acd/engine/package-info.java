/// The engine against a real PostgreSQL: owners that come, go, crash and come back.
@NullMarked
package org.balie.acd.engine;

import org.jspecify.annotations.NullMarked;
