/// What an administrator can set, as it is read and written over the wire, with its limits.
@NullMarked
package org.balie.acd.settings;

import org.jspecify.annotations.NullMarked;
