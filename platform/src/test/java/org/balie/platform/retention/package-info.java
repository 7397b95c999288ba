@NullMarked
package org.balie.platform.retention;

import org.jspecify.annotations.NullMarked;
