@NullMarked
package org.balie.local.testing.sloppy.one;

import org.jspecify.annotations.NullMarked;
