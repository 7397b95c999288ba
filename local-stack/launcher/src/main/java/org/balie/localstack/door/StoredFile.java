package org.balie.localstack.door;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileProps;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/// One file of the console in memory, as it is and compressed once.
///
/// @param gzipped absent for what is compressed already
record StoredFile(
        String contentType,
        String tag,
        Buffer plain,
        Optional<Buffer> gzipped,
        long modified,
        long size) {

    private static final Map<String, String> CONTENT_TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("mjs", "text/javascript; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("map", "application/json"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("txt", "text/plain; charset=utf-8"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("mp3", "audio/mpeg"),
                    Map.entry("ogg", "audio/ogg"),
                    Map.entry("wav", "audio/wav"),
                    Map.entry("wasm", "application/wasm"));

    private static final Set<String> COMPRESSED_ALREADY =
            Set.of("png", "jpg", "webp", "woff2", "mp3", "ogg");

    static StoredFile of(String name, Buffer bytes, FileProps props) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        CRC32 check = new CRC32();
        check.update(bytes.getBytes());
        return new StoredFile(
                CONTENT_TYPES.getOrDefault(ending, "application/octet-stream"),
                "\"" + Long.toHexString(check.getValue()) + "-" + bytes.length() + "\"",
                bytes,
                COMPRESSED_ALREADY.contains(ending) ? Optional.empty() : Optional.of(gzip(bytes)),
                props.lastModifiedTime(),
                props.size());
    }

    boolean isStill(FileProps props) {
        return props.lastModifiedTime() == modified && props.size() == size;
    }

    void send(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.putHeader("ETag", tag).putHeader("Vary", "Accept-Encoding");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", contentType);
        Buffer body = plain;
        String accepted = request.getHeader("Accept-Encoding");
        if (gzipped.isPresent() && accepted != null && accepted.contains("gzip")) {
            response.putHeader("Content-Encoding", "gzip");
            body = gzipped.get();
        }
        // Vert.x leaves the body of an answer to HEAD out but keeps its length.
        response.putHeader("Content-Length", Integer.toString(body.length()));
        response.end(body);
    }

    private static Buffer gzip(Buffer bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length() / 3 + 64);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes.getBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Buffer.buffer(out.toByteArray());
    }
}
