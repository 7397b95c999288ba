@NullMarked
package org.balie.local.testing.sloppy.core;

import org.jspecify.annotations.NullMarked;
