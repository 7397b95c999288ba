/// Who somebody is: digest authentication (RFC 7616, RFC 8760) as server and as client.
@NullMarked
package org.balie.telephony.sip.digest;

import org.jspecify.annotations.NullMarked;
