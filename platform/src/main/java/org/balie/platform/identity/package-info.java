/// Who is asking: people signed in at the identity provider, and visitors with a token of ours.
@NullMarked
package org.balie.platform.identity;

import org.jspecify.annotations.NullMarked;
