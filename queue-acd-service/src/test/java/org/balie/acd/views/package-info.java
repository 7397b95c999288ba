/// Views as a replica has them that decides nothing.
@NullMarked
package org.balie.acd.views;

import org.jspecify.annotations.NullMarked;
