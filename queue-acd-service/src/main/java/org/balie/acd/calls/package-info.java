/// What the floor hears from the telephone exchange (rule TEL-27).
@NullMarked
package org.balie.acd.calls;

import org.jspecify.annotations.NullMarked;
