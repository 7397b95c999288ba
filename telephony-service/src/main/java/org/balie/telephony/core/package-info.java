/// The exchange: shared lines, and the calls on them, as one deterministic state machine per site.
///
/// Nothing here reads a clock, draws a number or talks to anything. Time and ids arrive inside
/// commands; what follows from them leaves as events; the events alone rebuild the exchange. It
/// knows nothing of SIP, sockets or packets: [org.balie.telephony.core.effect.Effects] says what
/// those have to do, and they report back by [org.balie.telephony.core.Report].
@NullMarked
package org.balie.telephony.core;

import org.jspecify.annotations.NullMarked;
