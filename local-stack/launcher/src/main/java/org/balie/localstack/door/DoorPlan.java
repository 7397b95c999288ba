package org.balie.localstack.door;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What the front door shows.
///
/// @param publicUrl the address that browsers use, with a port; the door listens at that port
/// @param consoleFolder the console's build
/// @param ownPages pages of the local stack itself, by the path under which they stand, such as
///   `/mailbox`
public record DoorPlan(
        URI publicUrl,
        Path consoleFolder,
        List<Route> routes,
        Map<String, Handler<HttpServerRequest>> ownPages) {
    public DoorPlan {
        routes = List.copyOf(routes);
        ownPages = Map.copyOf(ownPages);
    }
}
