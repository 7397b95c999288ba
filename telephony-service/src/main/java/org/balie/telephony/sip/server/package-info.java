/// Puts a stack together and runs it.
@NullMarked
package org.balie.telephony.sip.server;

import org.jspecify.annotations.NullMarked;
