/// The core's commands and events as JSON.
@NullMarked
package org.balie.acd.json;

import org.jspecify.annotations.NullMarked;
