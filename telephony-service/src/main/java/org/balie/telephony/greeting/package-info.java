/// What callers hear before they leave a message (TEL-25): people upload it, and choose it for a
/// line of theirs or for their own numbers.
@NullMarked
package org.balie.telephony.greeting;

import org.jspecify.annotations.NullMarked;
