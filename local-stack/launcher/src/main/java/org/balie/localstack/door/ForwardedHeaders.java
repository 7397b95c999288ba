package org.balie.localstack.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// What the services learn about the caller comes from the door alone: whatever a caller says about
/// itself is taken off first.
final class ForwardedHeaders {
    private ForwardedHeaders() {}

    /// Changes the headers of `request` itself, since a socket upgrade passes on exactly those.
    static void set(HttpServerRequest request, URI publicUrl) {
        MultiMap headers = request.headers();
        List<String> claimed =
                headers.names().stream().filter(ForwardedHeaders::claimsAnOrigin).toList();
        claimed.forEach(headers::remove);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", publicUrl.getScheme());
        headers.set("X-Forwarded-Host", publicUrl.getAuthority());
        headers.set("X-Forwarded-Port", Integer.toString(publicUrl.getPort()));
    }

    private static boolean claimsAnOrigin(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("x-forwarded-")
                || lower.equals("forwarded")
                || lower.equals("x-real-ip");
    }
}
