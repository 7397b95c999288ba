package org.balie.acd.configuration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.balie.acd.settings.Settings;

/// Where settings are kept. The site is part of every key: nothing can be read or written without
/// naming the site it belongs to.
@Embeddable
record SettingsKey(
        @Column(name = "site_id") String siteId,
        @Column(name = "kind") String kind,
        @Column(name = "id") String id) {

    static SettingsKey of(String siteId, Settings settings) {
        return new SettingsKey(siteId, SettingsKind.of(settings).stored, settings.id());
    }
}
