package org.balie.localstack.shop;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/// Acme at `/` and Fietsen Veldhuis at `/veldhuis`, each in English and Dutch (`?lang=nl`), each
/// with Balie's button.
public final class DemoShop {
    private final Map<String, Shop> shops;
    private final Buffer style;

    private DemoShop(URI balie) {
        shops =
                Map.of(
                        "/", Shop.read("acme", "en", "acme-help", balie),
                        "/veldhuis", Shop.read("veldhuis", "nl", "veldhuis-hulp", balie));
        style = Buffer.buffer(resource("shop.css"));
    }

    /// @param port where the shops stand on loopback
    /// @param balie the public address of the front door, where the button comes from
    public static Future<HttpServer> open(Vertx vertx, int port, URI balie) {
        DemoShop shop = new DemoShop(balie);
        return vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                .requestHandler(shop::handle)
                .listen();
    }

    private void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.putHeader("Cache-Control", "no-cache");
        if ("/shop.css".equals(request.path())) {
            response.putHeader("Content-Type", "text/css; charset=utf-8").end(style);
            return;
        }
        Shop shop = shops.get(request.path());
        if (shop == null) {
            response.setStatusCode(404).end("There is no such page in this shop.");
            return;
        }
        response.putHeader("Content-Type", "text/html; charset=utf-8")
                .end(shop.page(request.getParam("lang")));
    }

    static String resource(String name) {
        try (InputStream content =
                Objects.requireNonNull(DemoShop.class.getResourceAsStream(name), name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
