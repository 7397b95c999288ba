@NullMarked
package org.balie.platform.http;

import org.jspecify.annotations.NullMarked;
