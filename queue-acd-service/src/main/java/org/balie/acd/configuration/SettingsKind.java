package org.balie.acd.configuration;

import org.balie.acd.settings.EntryPointSettings;
import org.balie.acd.settings.PersonSettings;
import org.balie.acd.settings.QueueSettings;
import org.balie.acd.settings.Settings;
import org.balie.acd.settings.SiteSettings;

/// The kinds of settings, by the name they are stored under.
enum SettingsKind {
    SITE("site", SiteSettings.class),
    QUEUE("queue", QueueSettings.class),
    ENTRY_POINT("entry-point", EntryPointSettings.class),
    PERSON("person", PersonSettings.class);

    final String stored;
    final Class<? extends Settings> type;

    SettingsKind(String stored, Class<? extends Settings> type) {
        this.stored = stored;
        this.type = type;
    }

    static SettingsKind of(Settings settings) {
        return switch (settings) {
            case SiteSettings _ -> SITE;
            case QueueSettings _ -> QUEUE;
            case EntryPointSettings _ -> ENTRY_POINT;
            case PersonSettings _ -> PERSON;
        };
    }

    static SettingsKind stored(String name) {
        for (SettingsKind kind : values()) {
            if (kind.stored.equals(name)) {
                return kind;
            }
        }
        throw new IllegalStateException("unknown kind of settings: " + name);
    }
}
