@NullMarked
package org.balie.recording.webm;

import org.jspecify.annotations.NullMarked;
