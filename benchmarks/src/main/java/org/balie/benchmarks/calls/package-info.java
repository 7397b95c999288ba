/// What setting up a call costs, at Balie and at Kamailio.
@NullMarked
package org.balie.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
