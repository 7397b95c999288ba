@NullMarked
package org.balie.recording.playing;

import org.jspecify.annotations.NullMarked;
