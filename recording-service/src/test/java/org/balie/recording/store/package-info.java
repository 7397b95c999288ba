@NullMarked
package org.balie.recording.store;

import org.jspecify.annotations.NullMarked;
