/// Events on the wire: CloudEvents 1.0 in structured JSON around the records of `contracts`.
@NullMarked
package org.balie.platform.event;

import org.jspecify.annotations.NullMarked;
