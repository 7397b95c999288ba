@NullMarked
package org.balie.local.testing;

import org.jspecify.annotations.NullMarked;
