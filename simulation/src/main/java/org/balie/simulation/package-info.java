/// What every simulated world needs: chance from a seed, and promises that can be broken.
@NullMarked
package org.balie.simulation;

import org.jspecify.annotations.NullMarked;
