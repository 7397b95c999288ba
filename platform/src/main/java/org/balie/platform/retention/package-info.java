/// What is kept for how long, and the housekeeping that forgets it afterwards.
@NullMarked
package org.balie.platform.retention;

import org.jspecify.annotations.NullMarked;
