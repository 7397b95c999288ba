package org.balie.recording.products;

import io.vertx.core.Vertx;
import org.balie.recording.database.Database;
import org.balie.recording.sealed.Vault;

/// A replica beside the one under test.
public final class OtherReplica {
    private OtherReplica() {}

    public static OrphanTracks of(
            Vertx vertx, Database database, Vault vault, ProductSettings settings) {
        return new OrphanTracks(vertx, database, vault, settings);
    }
}
