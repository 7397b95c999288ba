@NullMarked
package org.balie.recording.core;

import org.jspecify.annotations.NullMarked;
