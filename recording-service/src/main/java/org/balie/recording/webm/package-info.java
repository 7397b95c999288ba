/// Reads WebM as far as seeking needs it: where clusters begin, and which of them can be played
/// from.
@NullMarked
package org.balie.recording.webm;

import org.jspecify.annotations.NullMarked;
