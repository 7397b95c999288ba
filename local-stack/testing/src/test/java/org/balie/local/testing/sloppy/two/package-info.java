@NullMarked
package org.balie.local.testing.sloppy.two;

import org.jspecify.annotations.NullMarked;
