@NullMarked
package org.balie.reporting.core;

import org.jspecify.annotations.NullMarked;
