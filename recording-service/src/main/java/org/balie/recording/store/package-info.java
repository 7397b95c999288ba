/// Where recordings lie: the port, and an adapter for each kind of place. What is written here is
/// sealed already; this package knows neither keys nor contents.
@NullMarked
package org.balie.recording.store;

import org.jspecify.annotations.NullMarked;
