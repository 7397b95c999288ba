/// Tests of the ways in.
@NullMarked
package org.balie.acd.entry;

import org.jspecify.annotations.NullMarked;
