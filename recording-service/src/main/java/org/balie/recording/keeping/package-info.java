/// Where this service keeps its recordings, and with which keys: the one vault, made from settings.
@NullMarked
package org.balie.recording.keeping;

import org.jspecify.annotations.NullMarked;
