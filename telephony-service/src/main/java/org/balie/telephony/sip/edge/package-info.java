/// A replica that is not the one to serve a site, as a stateless proxy before the one that does
/// (RFC 3261 section 16.11). Nothing is remembered here: what has to be known later travels in
/// tokens that only replicas can make.
@NullMarked
package org.balie.telephony.sip.edge;

import org.jspecify.annotations.NullMarked;
