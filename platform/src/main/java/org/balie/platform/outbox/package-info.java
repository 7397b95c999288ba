/// Events leave with the transaction that caused them and arrive with the one they cause: outbox,
/// relay, inbox.
@NullMarked
package org.balie.platform.outbox;

import org.jspecify.annotations.NullMarked;
