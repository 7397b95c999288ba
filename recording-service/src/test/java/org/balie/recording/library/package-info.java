@NullMarked
package org.balie.recording.library;

import org.jspecify.annotations.NullMarked;
