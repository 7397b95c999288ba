@NullMarked
package org.balie.recording.store.s3;

import org.jspecify.annotations.NullMarked;
