/// Which request goes to which agent, and why: the indexes, the rankings and the explanation.
@NullMarked
package org.balie.acd.core.routing;

import org.jspecify.annotations.NullMarked;
