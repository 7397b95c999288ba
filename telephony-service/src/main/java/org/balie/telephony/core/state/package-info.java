/// What an exchange consists of, as immutable records.
@NullMarked
package org.balie.telephony.core.state;

import org.jspecify.annotations.NullMarked;
