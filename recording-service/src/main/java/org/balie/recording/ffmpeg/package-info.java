/// The programs ffmpeg and ffprobe, run beside the service: niced, with a time limit, and stopped
/// with it.
@NullMarked
package org.balie.recording.ffmpeg;

import org.jspecify.annotations.NullMarked;
