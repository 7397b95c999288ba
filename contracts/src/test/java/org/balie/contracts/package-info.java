@NullMarked
package org.balie.contracts;

import org.jspecify.annotations.NullMarked;
