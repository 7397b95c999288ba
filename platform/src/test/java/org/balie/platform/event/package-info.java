@NullMarked
package org.balie.platform.event;

import org.jspecify.annotations.NullMarked;
