/// Call volume: how many asked, how many were helped, how long it took (rule REP-4).
@NullMarked
package org.balie.reporting.volume;

import org.jspecify.annotations.NullMarked;
