/// Inviting somebody into a session by mail.
@NullMarked
package org.balie.session.invitation;

import org.jspecify.annotations.NullMarked;
