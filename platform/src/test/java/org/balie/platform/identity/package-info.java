@NullMarked
package org.balie.platform.identity;

import org.jspecify.annotations.NullMarked;
