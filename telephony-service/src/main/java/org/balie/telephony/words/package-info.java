/// What callers hear who wait in a queue (TEL-27): a greeting, their place in the line, and why
/// nobody comes; in the language of the queue, with the site's own greeting where there is one.
@NullMarked
package org.balie.telephony.words;

import org.jspecify.annotations.NullMarked;
