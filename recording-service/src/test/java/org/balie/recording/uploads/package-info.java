@NullMarked
package org.balie.recording.uploads;

import org.jspecify.annotations.NullMarked;
