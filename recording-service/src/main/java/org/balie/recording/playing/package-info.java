/// Contents with ranges, and the index of a track to seek by.
@NullMarked
package org.balie.recording.playing;

import org.jspecify.annotations.NullMarked;
