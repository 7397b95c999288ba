/// Short texts that the service signs and later knows for its own.
@NullMarked
package org.balie.recording.tickets;

import org.jspecify.annotations.NullMarked;
