package org.balie.localstack.door;

import io.vertx.core.MultiMap;
import java.net.URI;

/// Headers that hold a browser to what the console needs and nothing else.
final class SecurityHeaders {
    private final String contentSecurityPolicy;

    SecurityHeaders(URI publicUrl) {
        String sockets =
                (publicUrl.getScheme().equals("https") ? "wss://" : "ws://")
                        + publicUrl.getAuthority();
        // style-src: the component library sets style attributes and a style element at run time.
        // connect-src names the socket address because Safari before 15.4 does not count it as
        // 'self'.
        contentSecurityPolicy =
                String.join(
                        "; ",
                        "default-src 'self'",
                        "script-src 'self'",
                        "style-src 'self' 'unsafe-inline'",
                        "img-src 'self' blob: data:",
                        "media-src 'self' blob: data:",
                        "font-src 'self' data:",
                        "connect-src 'self' " + sockets,
                        "worker-src 'self' blob:",
                        "frame-src 'none'",
                        "object-src 'none'",
                        "base-uri 'self'",
                        "form-action 'self'",
                        "frame-ancestors 'none'");
    }

    void onPage(MultiMap headers) {
        headers.set("Content-Security-Policy", contentSecurityPolicy);
        headers.set(
                "Permissions-Policy",
                "camera=(self), microphone=(self), display-capture=(self), fullscreen=(self),"
                        + " geolocation=(), payment=(), usb=(), serial=(), hid=()");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        onAnything(headers);
    }

    void onAnything(MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff");
    }
}
