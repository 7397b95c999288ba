@NullMarked
package org.balie.recording.ingest;

import org.jspecify.annotations.NullMarked;
