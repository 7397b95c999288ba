package org.balie.acd.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.balie.acd.core.Actor;
import org.balie.acd.settings.EntryPointSettings;
import org.balie.acd.settings.PersonSettings;
import org.balie.acd.settings.QueueSettings;
import org.balie.acd.settings.Settings;
import org.balie.acd.settings.SiteConfiguration;
import org.balie.acd.settings.SiteSettings;

/// A change of settings as the audit log keeps it (rule ADM-2).
///
/// @param action `queue-changed` for one
/// @param subject name of what was changed
/// @param detail the fields that are others now, `wrapUpSeconds 30 → 60` for one; empty text for
///   what came or went
record SettingsAudit(
        String agentId, String agentName, String action, String subject, String detail) {

    /// A value that is longer is told to have changed, and no more.
    private static final int LONGEST = 60;

    /// Empty when nothing was changed, or nobody who works here did it.
    static Optional<SettingsAudit> of(
            Actor actor, SiteConfiguration before, Ruling ruling, ObjectMapper json) {
        return actor instanceof Actor.Worker(var who, var name)
                ? of(new Who(who.value(), name.orElse(who.value())), before, ruling, json)
                : Optional.empty();
    }

    private record Who(String id, String name) {}

    private static Optional<SettingsAudit> of(
            Who who, SiteConfiguration before, Ruling ruling, ObjectMapper json) {
        return switch (ruling) {
            case Ruling.Write(var now) -> {
                var old = before.find(now);
                var detail = old.map(known -> changed(known, now, json)).orElse("");
                yield entry(who, now, old.isPresent() ? "changed" : "created", detail);
            }
            case Ruling.Remove(var gone) -> entry(who, gone, "deleted", "");
            case Ruling.Keep _, Ruling.Refusal _ -> Optional.empty();
        };
    }

    private static Optional<SettingsAudit> entry(
            Who who, Settings settings, String done, String detail) {
        // A site that was never set up is there all the same.
        var verb = settings instanceof SiteSettings ? "changed" : done;
        return Optional.of(
                new SettingsAudit(
                        who.id,
                        who.name,
                        SettingsKind.of(settings).stored + "-" + verb,
                        name(settings),
                        detail));
    }

    private static String name(Settings settings) {
        return switch (settings) {
            case SiteSettings site -> site.name();
            case QueueSettings queue -> queue.name();
            case EntryPointSettings entryPoint -> entryPoint.name();
            case PersonSettings person -> person.name();
        };
    }

    /// Field by field; what fits in a line with what it was and is.
    private static String changed(Settings before, Settings now, ObjectMapper json) {
        JsonNode old = json.valueToTree(before);
        JsonNode fresh = json.valueToTree(now);
        var fields = new TreeSet<String>();
        fresh.fieldNames()
                .forEachRemaining(
                        field -> {
                            if (!Objects.equals(old.get(field), fresh.get(field))) {
                                fields.add(field);
                            }
                        });
        fields.remove("version");
        return fields.stream()
                .map(field -> field + change(old.path(field), fresh.path(field)))
                .collect(Collectors.joining(", "));
    }

    private static String change(JsonNode was, JsonNode is) {
        return isShort(was) && isShort(is) ? " " + was.asText() + " → " + is.asText() : "";
    }

    private static boolean isShort(JsonNode value) {
        return (value.isNumber() || value.isTextual() || value.isBoolean())
                && !value.asText().isEmpty()
                && value.asText().length() <= LONGEST;
    }
}
