/// What session-service tells: who is in which session, whether it may be recorded, and what
/// happened in it, line by line (rule REC-8).
@NullMarked
package org.balie.recording.sessions;

import org.jspecify.annotations.NullMarked;
