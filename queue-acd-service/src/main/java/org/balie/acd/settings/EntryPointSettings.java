package org.balie.acd.settings;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What a click-to button or link stands for (rule ACD-1).
///
/// @param language the customer's language, or `auto`: that of the page
/// @param origins web origins whose pages may show the button
/// @param rules in order; the first that matches leads to its queue, none to the default queue
///   (rule ACD-3)
public record EntryPointSettings(
        String id,
        String name,
        boolean enabled,
        String language,
        List<String> origins,
        String defaultQueueId,
        Words intro,
        Words buttonLabel,
        List<FormField> fields,
        List<RoutingRule> rules,
        Version version)
        implements Settings {

    private static final Set<String> LANGUAGES = Set.of("en", "nl", "auto");

    /// Where an entry point that is being edited is tried.
    private static final String RESERVED = "try";

    public EntryPointSettings {
        id = Given.text(id);
        name = Given.text(name);
        language = Given.text(language);
        origins = Given.list(origins);
        defaultQueueId = Given.text(defaultQueueId);
        intro = Words.given(intro);
        buttonLabel = Words.given(buttonLabel);
        fields = Given.list(fields);
        rules = Given.list(rules);
        version = Version.given(version);
    }

    /// The language to speak to a customer whose page says `asked`.
    public String speak(String asked) {
        return switch (language) {
            case "en", "nl" -> language;
            default -> asked.toLowerCase(java.util.Locale.ROOT).startsWith("nl") ? "nl" : "en";
        };
    }

    /// Every queue that a customer may reach from here, the default queue first.
    public List<String> leadsTo() {
        return Stream.concat(Stream.of(defaultQueueId), rules.stream().map(RoutingRule::queueId))
                .distinct()
                .toList();
    }

    @Override
    public EntryPointSettings at(String id, Version version) {
        return new EntryPointSettings(
                id,
                name,
                enabled,
                language,
                origins,
                defaultQueueId,
                intro,
                buttonLabel,
                fields,
                rules,
                version);
    }

    @Override
    public void check(Faults faults) {
        faults.id("id", id);
        if (id.equals(RESERVED)) {
            faults.add("id", "out-of-range", "is part of an address");
        }
        faults.line("name", name, 100);
        faults.oneOf("language", language, LANGUAGES);
        faults.atMost("origins", origins, 50);
        for (int i = 0; i < origins.size(); i++) {
            if (!isOrigin(origins.get(i))) {
                faults.add("origins[" + i + "]", "malformed", "an origin as https://shop.example");
            }
        }
        faults.id("defaultQueueId", defaultQueueId);
        faults.optionalWords("intro", intro, 2000);
        faults.words("buttonLabel", buttonLabel, 60);
        faults.atMost("fields", fields, 50);
        faults.distinct("fields", fields, FormField::id);
        for (int i = 0; i < fields.size(); i++) {
            faults.within("fields[" + i + "]", fields.get(i)::check);
        }
        faults.atMost("rules", rules, 50);
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            faults.within("rules[" + i + "]", part -> rule.check(part, fields));
        }
    }

    /// Scheme, host and port alone, as a browser sends it in the `Origin` header.
    private static boolean isOrigin(String text) {
        try {
            var uri = URI.create(text);
            var host = uri.getHost();
            if (host == null
                    || !Set.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                return false;
            }
            var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return text.equals(uri.getScheme() + "://" + host + port);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
