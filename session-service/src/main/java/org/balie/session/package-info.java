/// session-service: helping. Each package is one feature around the rules in
/// [org.balie.session.core].
@NullMarked
package org.balie.session;

import org.jspecify.annotations.NullMarked;
