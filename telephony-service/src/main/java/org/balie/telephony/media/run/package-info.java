/// The running media part: workers that carry packets, ports, contexts and terminations.
///
/// What may be called from any thread ([RunningMediaPart], [OpenContext], [OpenTermination]) keeps
/// names and negotiations, and gives orders. What is done with packets ([Bridge], [FarEnd] and what
/// they consist of) belongs to one [Worker] at a time, which takes orders between packets. Nothing
/// on the way of a packet allocates, locks or waits.
@NullMarked
package org.balie.telephony.media.run;

import org.jspecify.annotations.NullMarked;
