/// What it all means: reports of one site's requests and sessions, from events alone.
@NullMarked
package org.balie.reporting;

import org.jspecify.annotations.NullMarked;
