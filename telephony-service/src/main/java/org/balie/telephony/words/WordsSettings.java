package org.balie.telephony.words;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How callers are spoken to.
@ConfigMapping(prefix = "balie.telephony.words")
interface WordsSettings {
    /// What queues speak for which nobody has chosen a language: `en` or `nl`.
    @WithDefault("en")
    Language language();
}
