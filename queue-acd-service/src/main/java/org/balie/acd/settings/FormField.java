package org.balie.acd.settings;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One question of a pre-session form (rule ACD-2).
///
/// @param kind `text`, `long-text`, `choice`, `email`, `phone` or `consent`
/// @param maxLength characters that the answer may have
/// @param choices what a `choice` offers; empty for the other kinds
public record FormField(
        String id,
        String kind,
        Words label,
        Words help,
        boolean required,
        int maxLength,
        List<Choice> choices) {

    private static final Set<String> KINDS =
            Set.of("text", "long-text", "choice", "email", "phone", "consent");

    public record Choice(String value, Words label) {
        public Choice {
            value = Given.text(value);
            label = Words.given(label);
        }
    }

    public FormField {
        id = Given.text(id);
        kind = Given.text(kind);
        label = Words.given(label);
        help = Words.given(help);
        choices = Given.list(choices);
    }

    Set<String> choiceValues() {
        return choices.stream().map(Choice::value).collect(Collectors.toUnmodifiableSet());
    }

    void check(Faults faults) {
        faults.id("id", id);
        faults.oneOf("kind", kind, KINDS);
        faults.words("label", label, 300);
        faults.optionalWords("help", help, 500);
        faults.range("maxLength", maxLength, 1, 4000);
        faults.atMost("choices", choices, 100);
        faults.distinct("choices", choices, Choice::value);
        if (kind.equals("choice") && choices.isEmpty()) {
            faults.add("choices", "required", "a choice needs something to choose from");
        }
        for (int i = 0; i < choices.size(); i++) {
            var choice = choices.get(i);
            faults.within(
                    "choices[" + i + "]",
                    part -> {
                        part.line("value", choice.value(), 100);
                        part.words("label", choice.label(), 300);
                    });
        }
    }
}
