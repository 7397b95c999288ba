/// The session query tool (rule REP-3), its CSV (rule REP-9), and the details of one session (rule
/// REP-2).
@NullMarked
package org.balie.reporting.sessions;

import org.jspecify.annotations.NullMarked;
