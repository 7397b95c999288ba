@NullMarked
package org.balie.recording;

import org.jspecify.annotations.NullMarked;
