package org.balie.localstack.door;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.file.FileProps;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Serves what the console's build made. A name with an ending is a file and missing when it is
/// missing; any other path is a place in the application and gets its page.
final class ConsoleFiles {
    private static final String PAGE = "index.html";

    private final Vertx vertx;
    private final Path folder;
    private final SecurityHeaders securityHeaders;

    /// Only files that exist in the folder are kept, so its size is the size of the build.
    private final Map<String, StoredFile> kept = new ConcurrentHashMap<>();

    ConsoleFiles(Vertx vertx, Path folder, SecurityHeaders securityHeaders) {
        this.vertx = vertx;
        this.folder = folder;
        this.securityHeaders = securityHeaders;
    }

    void handle(HttpServerRequest request) {
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            Problem.wrongMethod().send(request.response());
            return;
        }
        String name = fileName(request.path());
        load(name)
                .onSuccess(
                        found ->
                                found.ifPresentOrElse(
                                        file -> send(request, name, file),
                                        () -> Problem.unknownPath().send(request.response())))
                .onFailure(_ -> Problem.unknownPath().send(request.response()));
    }

    private static String fileName(String path) {
        String lastSegment = path.substring(path.lastIndexOf('/') + 1);
        boolean isFile = lastSegment.contains(".") || path.startsWith("/assets/");
        return isFile ? path.substring(1) : PAGE;
    }

    private Future<Optional<StoredFile>> load(String name) {
        String file = folder.resolve(name).toString();
        return vertx.fileSystem()
                .props(file)
                .compose(
                        props -> props.isRegularFile() ? load(name, file, props) : nothing(),
                        _ -> nothing());
    }

    private Future<Optional<StoredFile>> load(String name, String file, FileProps props) {
        StoredFile known = kept.get(name);
        if (known != null && known.isStill(props)) {
            return Future.succeededFuture(Optional.of(known));
        }
        return vertx.fileSystem()
                .readFile(file)
                .compose(
                        bytes ->
                                vertx.executeBlocking(
                                        () -> StoredFile.of(name, bytes, props), false))
                .map(
                        stored -> {
                            kept.put(name, stored);
                            return Optional.of(stored);
                        });
    }

    private static Future<Optional<StoredFile>> nothing() {
        return Future.succeededFuture(Optional.empty());
    }

    private void send(HttpServerRequest request, String name, StoredFile file) {
        HttpServerResponse response = request.response();
        if (name.endsWith(".html")) {
            securityHeaders.onPage(response.headers());
        } else {
            securityHeaders.onAnything(response.headers());
        }
        if (name.equals("button.js")) {
            // Shops load it from their own origin, also as a module.
            response.putHeader("Access-Control-Allow-Origin", "*");
            response.putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
        response.putHeader("Cache-Control", freshness(name));
        file.send(request);
    }

    /// The build puts a hash of the content into the names under `assets/`; everything else keeps
    /// its name from build to build.
    private static String freshness(String name) {
        if (name.startsWith("assets/")) {
            return "public, max-age=31536000, immutable";
        }
        return name.equals("button.js") ? "public, max-age=300" : "no-cache";
    }
}
