/// What holds for all of the service.
@NullMarked
package org.balie.acd;

import org.jspecify.annotations.NullMarked;
