package org.balie.acd.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Leads customers to a queue when all of its conditions hold (rule ACD-3).
///
/// @param name for those who administer; may be empty
public record RoutingRule(String name, List<Condition> conditions, String queueId) {
    private static final Set<String> TEXT =
            Set.of("is", "is-not", "contains", "starts-with", "answered");
    private static final Set<String> CHOICE = Set.of("is", "is-not", "answered");
    private static final Set<String> ONE_OF_TWO = Set.of("is", "is-not");

    /// @param source `answer`, `referrer` (the page before), `page` (the page with the button) or
    ///   `language` (in which the customer is spoken to)
    /// @param fieldId whose answer; null for the other sources
    /// @param operator `is`, `is-not`, `contains`, `starts-with` or `answered`
    /// @param value compared without regard to case; of a choice its value, of a box `true` or
    ///   `false`, of the language `en` or `nl`; null with `answered`
    public record Condition(
            String source, @Nullable String fieldId, String operator, @Nullable String value) {
        private static final Set<String> SOURCES = Set.of("answer", "referrer", "page", "language");

        public Condition {
            source = Given.text(source);
            fieldId = Given.optional(fieldId);
            operator = Given.text(operator);
            value = Given.optional(value);
        }

        void check(Faults faults, List<FormField> fields) {
            faults.oneOf("source", source, SOURCES);
            if (source.equals("answer")) {
                checkAnswer(faults, fields);
            } else {
                if (fieldId != null) {
                    faults.add("fieldId", "malformed", "only with the source answer");
                }
                checkComparison(
                        faults,
                        source.equals("language") ? ONE_OF_TWO : TEXT,
                        source.equals("language") ? Set.of("en", "nl") : Set.of());
            }
        }

        private void checkAnswer(Faults faults, List<FormField> fields) {
            var field = find(fields);
            if (field.isEmpty()) {
                faults.add("fieldId", fieldId == null ? "required" : "unknown", "no such question");
                checkComparison(faults, TEXT, Set.of());
                return;
            }
            switch (field.get().kind()) {
                case "choice" -> checkComparison(faults, CHOICE, field.get().choiceValues());
                case "consent" -> checkComparison(faults, ONE_OF_TWO, Set.of("true", "false"));
                default -> checkComparison(faults, TEXT, Set.of());
            }
        }

        private Optional<FormField> find(List<FormField> fields) {
            return fields.stream().filter(field -> field.id().equals(fieldId)).findFirst();
        }

        /// @param values the only ones that make sense; empty: any
        private void checkComparison(Faults faults, Set<String> operators, Set<String> values) {
            faults.oneOf("operator", operator, operators);
            if (operator.equals("answered")) {
                if (value != null) {
                    faults.add("value", "malformed", "not with answered");
                }
            } else if (values.isEmpty()) {
                faults.line("value", Given.text(value), 300);
            } else {
                faults.oneOf("value", Given.text(value), values);
            }
        }
    }

    public RoutingRule {
        name = Given.text(name);
        conditions = Given.list(conditions);
        queueId = Given.text(queueId);
    }

    void check(Faults faults, List<FormField> fields) {
        faults.optionalLine("name", name, 100);
        faults.id("queueId", queueId);
        if (conditions.isEmpty()) {
            faults.add("conditions", "required", "a rule says when it holds");
        }
        faults.atMost("conditions", conditions, 10);
        for (int i = 0; i < conditions.size(); i++) {
            var condition = conditions.get(i);
            faults.within("conditions[" + i + "]", part -> condition.check(part, fields));
        }
    }
}
