package org.balie.session.core;

import java.util.List;
import java.util.Optional;

/// What is known of the customer from before the session: the form's answers and the page.
public record CustomerCard(
        String visitorId,
        String name,
        Optional<String> email,
        String language,
        List<Answer> answers,
        Page page) {

    public CustomerCard {
        answers = List.copyOf(answers);
    }

    public record Answer(String fieldId, String label, String value) {}

    public record Page(String url, String title, String referrer, String browser) {}
}
