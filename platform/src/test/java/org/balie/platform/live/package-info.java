@NullMarked
package org.balie.platform.live;

import org.jspecify.annotations.NullMarked;
