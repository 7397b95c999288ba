/// How many voices the media part carries, beside a relay that knows nothing of voices.
@NullMarked
package org.balie.benchmarks.media;

import org.jspecify.annotations.NullMarked;
