package org.balie.acd.entry;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.balie.acd.settings.EntryPointSettings;
import org.balie.acd.settings.FormField;
import org.balie.acd.settings.RoutingRule;
import org.balie.acd.settings.RoutingRule.Condition;
import org.jspecify.annotations.Nullable;

/// Which queue a customer reaches (rule ACD-3): that of the first rule whose conditions all hold,
/// else the default queue. Texts are compared without regard to case and to how accents are
/// encoded; what was not answered is empty text, and a box that was not ticked is `false`.
final class Routing {
    /// @param rule the one that decided; empty: the default queue
    /// @param trace what became of every rule, in their order
    record Route(String queueId, OptionalInt rule, List<Trace> trace) {}

    /// @param failed the first condition that does not hold; empty: all of them do
    record Trace(OptionalInt failed) {
        boolean matched() {
            return failed.isEmpty();
        }
    }

    private final EntryPointSettings entryPoint;
    private final Arrival arrival;

    private Routing(EntryPointSettings entryPoint, Arrival arrival) {
        this.entryPoint = entryPoint;
        this.arrival = arrival;
    }

    static Route route(EntryPointSettings entryPoint, Arrival arrival) {
        return new Routing(entryPoint, arrival).route();
    }

    private Route route() {
        var rules = entryPoint.rules();
        var trace = rules.stream().map(this::trace).toList();
        var first =
                IntStream.range(0, trace.size()).filter(at -> trace.get(at).matched()).findFirst();
        var queue =
                first.isPresent()
                        ? rules.get(first.getAsInt()).queueId()
                        : entryPoint.defaultQueueId();
        return new Route(queue, first, trace);
    }

    private Trace trace(RoutingRule rule) {
        var conditions = rule.conditions();
        return new Trace(
                IntStream.range(0, conditions.size())
                        .filter(at -> !holds(conditions.get(at)))
                        .findFirst());
    }

    private boolean holds(Condition condition) {
        var actual = comparable(actual(condition));
        var wanted = comparable(condition.value());
        return switch (condition.operator()) {
            case "is" -> actual.equals(wanted);
            case "is-not" -> !actual.equals(wanted);
            case "contains" -> actual.contains(wanted);
            case "starts-with" -> actual.startsWith(wanted);
            case "answered" -> !actual.isEmpty();
            default -> false; // tried before it was checked: not a condition yet
        };
    }

    private String actual(Condition condition) {
        return switch (condition.source()) {
            case "answer" -> answer(condition.fieldId());
            case "referrer" -> arrival.referrer();
            case "page" -> arrival.page();
            case "language" -> arrival.language();
            default -> "";
        };
    }

    private String answer(@Nullable String fieldId) {
        for (FormField field : entryPoint.fields()) {
            if (field.id().equals(fieldId)) {
                var notAnswered = field.kind().equals("consent") ? "false" : "";
                return arrival.answers().getOrDefault(field.id(), notAnswered);
            }
        }
        return "";
    }

    private static String comparable(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
