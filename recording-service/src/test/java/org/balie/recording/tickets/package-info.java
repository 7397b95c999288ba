@NullMarked
package org.balie.recording.tickets;

import org.jspecify.annotations.NullMarked;
