/// Recordings in an object store of the S3 kind.
@NullMarked
package org.balie.recording.store.s3;

import org.jspecify.annotations.NullMarked;
