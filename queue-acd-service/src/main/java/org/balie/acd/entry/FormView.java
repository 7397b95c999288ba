package org.balie.acd.entry;

import java.util.Arrays;
import java.util.List;
import org.balie.acd.core.state.Kind;
import org.balie.acd.settings.EntryPointSettings;
import org.balie.acd.settings.FormField;
import org.jspecify.annotations.Nullable;

/// A pre-session form in one language, as the customer's page draws it.
///
/// @param closedReason why nobody can be asked now; null when open
record FormView(
        String entryPointId,
        String siteName,
        String name,
        String language,
        String intro,
        boolean open,
        @Nullable String closedReason,
        List<String> messageKinds,
        List<Field> fields) {

    /// What who does not wait may leave (rule ACD-5).
    private static final List<String> MESSAGE_KINDS =
            Arrays.stream(Kind.values()).filter(kind -> !kind.isLive()).map(Kind::code).toList();

    record Field(
            String id,
            String kind,
            String label,
            String help,
            boolean required,
            int maxLength,
            List<Choice> choices) {
        static Field of(FormField field, String language) {
            return new Field(
                    field.id(),
                    field.kind(),
                    field.label().in(language),
                    field.help().in(language),
                    field.required(),
                    field.maxLength(),
                    field.choices().stream()
                            .map(choice -> new Choice(choice.value(), choice.label().in(language)))
                            .toList());
        }
    }

    record Choice(String value, String label) {}

    static FormView of(
            EntryPointSettings entryPoint,
            String siteName,
            String language,
            @Nullable String closedReason) {
        return new FormView(
                entryPoint.id(),
                siteName,
                entryPoint.name(),
                language,
                entryPoint.intro().in(language),
                closedReason == null,
                closedReason,
                entryPoint.enabled() ? MESSAGE_KINDS : List.of(),
                entryPoint.fields().stream().map(field -> Field.of(field, language)).toList());
    }
}
