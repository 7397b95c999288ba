@NullMarked
package org.balie.platform;

import org.jspecify.annotations.NullMarked;
