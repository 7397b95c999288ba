package org.balie.telephony.words;

import java.time.Duration;
import java.util.Optional;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.Id.SiteId;

/// How a queue speaks to its callers.
///
/// @param greeting how long the site's own greeting is, which is with [QueueWordsTable]; empty: the
///   one that came with the product
/// @param version rises with each change; 0: nobody has chosen anything
record QueueWords(
        SiteId site, QueueId queue, Language language, Optional<Duration> greeting, int version) {}
