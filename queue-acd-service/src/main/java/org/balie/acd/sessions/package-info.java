/// What the floor hears from sessions.
@NullMarked
package org.balie.acd.sessions;

import org.jspecify.annotations.NullMarked;
