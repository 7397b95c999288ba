@NullMarked
package org.balie.reporting;

import org.jspecify.annotations.NullMarked;
