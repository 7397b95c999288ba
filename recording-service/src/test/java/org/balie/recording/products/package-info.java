@NullMarked
package org.balie.recording.products;

import org.jspecify.annotations.NullMarked;
