/// What the events of the floor and of the sessions mean in a report: pure rules, no framework, no
/// clock, no I/O.
///
/// Everything here is computed from events sorted by their sequence, so neither the order in which
/// they arrived nor how often matters.
@NullMarked
package org.balie.reporting.core;

import org.jspecify.annotations.NullMarked;
