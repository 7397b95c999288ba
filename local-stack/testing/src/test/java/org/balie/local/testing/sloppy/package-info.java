@NullMarked
package org.balie.local.testing.sloppy;

import org.jspecify.annotations.NullMarked;
