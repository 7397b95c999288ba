@NullMarked
package org.balie.recording.links;

import org.jspecify.annotations.NullMarked;
