@NullMarked
package org.balie.recording.keeping;

import org.jspecify.annotations.NullMarked;
