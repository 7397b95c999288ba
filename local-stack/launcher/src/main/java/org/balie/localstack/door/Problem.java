package org.balie.localstack.door;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/// What the door itself has to say when it cannot pass a request on, in the shape of every other
/// error (RFC 9457, docs/api.md).
///
/// @param code the stable code of docs/api.md
record Problem(int status, String code, String title, String detail) {

    static final String CONTENT_TYPE = "application/problem+json";

    static Problem unknownPath() {
        return new Problem(404, "not-found", "Not found", "There is nothing at this address.");
    }

    static Problem oddPath() {
        return new Problem(
                400, "malformed", "Malformed address", "The path has parts that are not allowed.");
    }

    static Problem wrongMethod() {
        return new Problem(
                405, "malformed", "Method not allowed", "Pages and files can only be read.");
    }

    /// No replica could be reached: the request has not been seen by anyone.
    static Problem away(String service) {
        return new Problem(
                503,
                "unavailable",
                "Temporarily unavailable",
                service + " cannot be reached; try again in a moment.");
    }

    /// The replica went away with the request in its hands: it may have been carried out.
    static Problem brokeOff(String service) {
        return new Problem(
                502,
                "unavailable",
                "Temporarily unavailable",
                service + " went away before it answered; try again in a moment.");
    }

    Buffer body() {
        return new JsonObject()
                .put("type", "urn:balie:problem:" + code)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .toBuffer();
    }

    void send(HttpServerResponse response) {
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(status).putHeader("Content-Type", CONTENT_TYPE);
        response.putHeader("Cache-Control", "no-store");
        if (status == 503) {
            response.putHeader("Retry-After", "2");
        }
        response.end(body());
    }
}
