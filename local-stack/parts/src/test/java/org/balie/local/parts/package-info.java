@NullMarked
package org.balie.local.parts;

import org.jspecify.annotations.NullMarked;
