@NullMarked
package org.balie.recording.sealed;

import org.jspecify.annotations.NullMarked;
