/// How many recordings one replica of recording-service holds, beside the same bytes written down
/// by the plainest program that can.
@NullMarked
package org.balie.benchmarks.recording;

import org.jspecify.annotations.NullMarked;
