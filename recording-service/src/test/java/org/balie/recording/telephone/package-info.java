@NullMarked
package org.balie.recording.telephone;

import org.jspecify.annotations.NullMarked;
