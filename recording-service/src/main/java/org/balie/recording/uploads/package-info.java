/// Recordings that were made elsewhere (rule REC-5): a file comes in, is sealed as it comes, and is
/// kept when it plays.
@NullMarked
package org.balie.recording.uploads;

import org.jspecify.annotations.NullMarked;
