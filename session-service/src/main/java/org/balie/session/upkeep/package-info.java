/// What happens without anybody asking: deadlines, replicas that die, rooms that fell behind.
@NullMarked
package org.balie.session.upkeep;

import org.jspecify.annotations.NullMarked;
