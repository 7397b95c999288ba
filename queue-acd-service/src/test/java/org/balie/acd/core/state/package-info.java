@NullMarked
package org.balie.acd.core.state;

import org.jspecify.annotations.NullMarked;
