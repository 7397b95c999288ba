package org.balie.acd.settings;

import java.net.URI;
import java.util.List;
import java.util.Set;

/// What a click-to button or link stands for (rule ACD-1).
///
/// @param language the customer's language, or `auto`: that of the page
/// @param origins web origins whose pages may show the button
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
        Version version)
        implements Settings {

    private static final Set<String> LANGUAGES = Set.of("en", "nl", "auto");

    public EntryPointSettings {
        id = Given.text(id);
        name = Given.text(name);
        language = Given.text(language);
        origins = Given.list(origins);
        defaultQueueId = Given.text(defaultQueueId);
        intro = Words.given(intro);
        buttonLabel = Words.given(buttonLabel);
        fields = Given.list(fields);
        version = Version.given(version);
    }

    /// The language to speak to a customer whose page says `asked`.
    public String speak(String asked) {
        return switch (language) {
            case "en", "nl" -> language;
            default -> asked.toLowerCase(java.util.Locale.ROOT).startsWith("nl") ? "nl" : "en";
        };
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
                version);
    }

    @Override
    public void check(Faults faults) {
        faults.id("id", id);
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
