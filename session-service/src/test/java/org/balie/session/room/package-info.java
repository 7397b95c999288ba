/// Rooms of a second replica.
@NullMarked
package org.balie.session.room;

import org.jspecify.annotations.NullMarked;
