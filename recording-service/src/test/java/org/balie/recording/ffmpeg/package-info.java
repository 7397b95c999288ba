@NullMarked
package org.balie.recording.ffmpeg;

import org.jspecify.annotations.NullMarked;
