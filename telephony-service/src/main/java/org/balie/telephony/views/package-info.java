/// What people are shown: a read copy of each site, fed by committed events only, and the documents
/// that sockets show.
@NullMarked
package org.balie.telephony.views;

import org.jspecify.annotations.NullMarked;
