/// Network recording: what was seen and said in sessions and calls, kept as it comes.
@NullMarked
package org.balie.recording;

import org.jspecify.annotations.NullMarked;
