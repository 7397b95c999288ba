/// Seeded worlds around the floor: customers, agents and a crashing owner, with everything that is
/// promised checked after every event. A seed is a world; the same seed is the same world.
@NullMarked
package org.balie.simulation.floor;

import org.jspecify.annotations.NullMarked;
