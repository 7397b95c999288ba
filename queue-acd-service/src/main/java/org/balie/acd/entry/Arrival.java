package org.balie.acd.entry;

import java.util.Map;

/// What routing looks at of a customer who comes in.
///
/// @param answers by field id, as given: of a choice its value, not what the customer read
/// @param referrer the page before the one with the button; empty when unknown
/// @param page the page with the button; empty when unknown
/// @param language in which the customer is spoken to, `en` or `nl`
record Arrival(Map<String, String> answers, String referrer, String page, String language) {
    Arrival {
        answers = Map.copyOf(answers);
    }
}
