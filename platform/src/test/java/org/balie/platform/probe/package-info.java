/// A service in miniature for the platform's own tests.
@NullMarked
package org.balie.platform.probe;

import org.jspecify.annotations.NullMarked;
