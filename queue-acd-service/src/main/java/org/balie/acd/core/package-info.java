/// The floor: who helps whom, as one deterministic state machine per site.
///
/// Nothing here reads a clock, draws a number or talks to anything. Time, ids and choices of people
/// arrive inside commands; what follows from them leaves as events; the events alone rebuild the
/// floor.
@NullMarked
package org.balie.acd.core;

import org.jspecify.annotations.NullMarked;
