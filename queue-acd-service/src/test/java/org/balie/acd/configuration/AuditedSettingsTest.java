package org.balie.acd.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The console has words for each setting that the audit log can name; it is held to the same list.
@Tag("ADM-2")
class AuditedSettingsTest {
    private static final Path LIST = Path.of("..", "docs", "audited-settings.json");

    /// They stay as they are, or are no settings.
    private static final Set<String> NEVER = Set.of("id", "siteId", "agentId", "version");

    @Test
    void what_can_be_changed_is_listed_for_those_who_put_it_in_words() throws IOException {
        var listed =
                new ObjectMapper()
                        .readValue(LIST.toFile(), new TypeReference<Map<String, Set<String>>>() {});

        assertEquals(new TreeMap<>(audited()), sorted(listed));
    }

    private static Map<String, Set<String>> audited() {
        return Arrays.stream(SettingsKind.values())
                .collect(Collectors.toMap(kind -> kind.stored, AuditedSettingsTest::settings));
    }

    private static Set<String> settings(SettingsKind kind) {
        return Arrays.stream(kind.type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !NEVER.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> sorted(Map<String, Set<String>> listed) {
        var sorted = new TreeMap<String, Set<String>>();
        listed.forEach((kind, names) -> sorted.put(kind, new TreeSet<>(names)));
        return sorted;
    }
}
