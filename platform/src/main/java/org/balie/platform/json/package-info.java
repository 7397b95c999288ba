/// How the core of a service, which knows nothing of JSON, is written as JSON all the same.
@NullMarked
package org.balie.platform.json;

import org.jspecify.annotations.NullMarked;
