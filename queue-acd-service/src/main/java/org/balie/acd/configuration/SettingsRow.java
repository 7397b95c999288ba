package org.balie.acd.configuration;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/// Settings as stored: the latest version, as JSON, with who wrote it.
@Entity
@Table(name = "settings")
@NullUnmarked
class SettingsRow extends PanacheEntityBase {
    @EmbeddedId SettingsKey key;

    @Column(nullable = false)
    int version;

    @Column(nullable = false)
    String body;

    @Column(name = "changed_by", nullable = false)
    String changedBy;

    @Column(name = "changed_at", nullable = false)
    Instant changedAt;

    static SettingsRow at(SettingsKey key) {
        var row = new SettingsRow();
        row.key = key;
        return row;
    }

    void become(int version, String body, String by, Instant at) {
        this.version = version;
        this.body = body;
        this.changedBy = by;
        this.changedAt = at;
    }

    static Uni<List<SettingsRow>> ofSite(String siteId) {
        return list("key.siteId = ?1 order by key.id", siteId);
    }

    static Uni<SettingsRow> entryPoint(String id) {
        return find("key.kind = ?1 and key.id = ?2", SettingsKind.ENTRY_POINT.stored, id)
                .firstResult();
    }
}
