/// Reading what somebody sent.
@NullMarked
package org.balie.recording.requests;

import org.jspecify.annotations.NullMarked;
