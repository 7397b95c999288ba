@NullMarked
package org.balie.simulation.floor;

import org.jspecify.annotations.NullMarked;
