/// What a report can be narrowed to.
@NullMarked
package org.balie.reporting.filters;

import org.jspecify.annotations.NullMarked;
