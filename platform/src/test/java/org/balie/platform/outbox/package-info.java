@NullMarked
package org.balie.platform.outbox;

import org.jspecify.annotations.NullMarked;
