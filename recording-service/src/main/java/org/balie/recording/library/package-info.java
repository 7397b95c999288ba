/// The list of recordings, and all that is done with one of them.
@NullMarked
package org.balie.recording.library;

import org.jspecify.annotations.NullMarked;
