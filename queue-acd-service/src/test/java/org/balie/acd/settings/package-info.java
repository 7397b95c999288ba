/// Tests of what an administrator can set.
@NullMarked
package org.balie.acd.settings;

import org.jspecify.annotations.NullMarked;
