/// The recording while it happens: starting and stopping, the socket that segments come in by, and
/// the state that everybody in the session sees.
@NullMarked
package org.balie.recording.ingest;

import org.jspecify.annotations.NullMarked;
