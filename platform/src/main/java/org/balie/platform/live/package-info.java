/// Live sockets: documents that a client always sees whole, or catches up with.
@NullMarked
package org.balie.platform.live;

import org.jspecify.annotations.NullMarked;
