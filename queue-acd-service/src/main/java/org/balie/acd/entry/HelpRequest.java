package org.balie.acd.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a customer's page sends to ask for help. Anything may be missing until it is checked.
///
/// @param visitorId the browser's lasting id, chosen by the button
/// @param language `en` or `nl`
/// @param answers by field id
record HelpRequest(
        @Nullable String visitorId,
        @Nullable String language,
        @Nullable Map<String, @Nullable String> answers,
        @Nullable Page page) {

    /// The page from which the customer came.
    record Page(
            @Nullable String url,
            @Nullable String title,
            @Nullable String referrer,
            @Nullable String browser) {}
}
