package org.balie.localstack.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontDoorTest {
    @TempDir Path console;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient browser = HttpClient.newHttpClient();
    private Upstream acd;
    private Upstream firstSession;
    private Upstream secondSession;
    private URI url;

    @BeforeEach
    void openTheDoor() throws Exception {
        acd = Upstream.start(vertx, "acd");
        firstSession = Upstream.start(vertx, "first");
        secondSession = Upstream.start(vertx, "second");
        Files.createDirectories(console.resolve("assets"));
        Files.writeString(console.resolve("index.html"), "<!doctype html><title>Balie</title>");
        Files.writeString(console.resolve("button.js"), "// the button");
        Files.writeString(console.resolve("assets/app-1a2b.js"), "console.log(1);".repeat(100));
        url = URI.create("http://localhost:" + freePort());
        List<Route> routes =
                List.of(
                        Route.acd(Replicas.onLoopback("queue-acd-service", List.of(acd.port()))),
                        Route.sessions(
                                Replicas.onLoopback(
                                        "session-service",
                                        List.of(firstSession.port(), secondSession.port()))),
                        Route.reports(
                                Replicas.onLoopback("reporting-service", List.of(freePort()))));
        Upstream.await(
                FrontDoor.open(
                        vertx,
                        new DoorPlan(
                                url,
                                console,
                                routes,
                                Map.of("/mailbox", request -> request.response().end("mails")))));
    }

    @AfterEach
    void closeTheDoor() throws Exception {
        browser.close();
        Upstream.await(vertx.close());
    }

    @Test
    void a_path_goes_to_its_service_with_query_and_all() throws Exception {
        JsonObject seen = json(get("/api/acd/entry-points/acme-help/form?lang=nl"));
        assertEquals("acd", seen.getString("replica"));
        assertEquals("/api/acd/entry-points/acme-help/form?lang=nl", seen.getString("uri"));
    }

    @Test
    void a_session_stays_on_its_replica_and_sessions_spread() throws Exception {
        Set<String> replicas = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            UUID session = UUID.randomUUID();
            String first = json(get("/api/sessions/" + session + "/ice")).getString("replica");
            String again = json(get("/api/sessions/" + session + "/token")).getString("replica");
            String upperCase =
                    json(get("/ws/sessions/" + session.toString().toUpperCase(Locale.ROOT)))
                            .getString("replica");
            assertEquals(first, again);
            assertEquals(first, upperCase);
            replicas.add(first);
        }
        assertEquals(Set.of("first", "second"), replicas);
    }

    @Test
    void sessions_of_a_replica_that_is_away_move_to_the_other() throws Exception {
        secondSession.stop();
        for (int i = 0; i < 20; i++) {
            JsonObject seen = json(get("/api/sessions/" + UUID.randomUUID() + "/ice"));
            assertEquals("first", seen.getString("replica"));
        }
    }

    @Test
    void what_a_caller_says_about_its_address_is_replaced() throws Exception {
        HttpRequest spoofed =
                HttpRequest.newBuilder(url.resolve("/api/acd/anything"))
                        .header("X-Forwarded-For", "203.0.113.9")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Prefix", "/elsewhere")
                        .header("Forwarded", "for=203.0.113.9")
                        .header("X-Real-Ip", "203.0.113.9")
                        .build();
        JsonObject headers =
                json(browser.send(spoofed, BodyHandlers.ofString())).getJsonObject("headers");
        assertEquals("127.0.0.1", headers.getString("X-Forwarded-For"));
        assertEquals(url.getAuthority(), headers.getString("X-Forwarded-Host"));
        assertEquals("http", headers.getString("X-Forwarded-Proto"));
        assertEquals(url.getAuthority(), headers.getString("host"));
        for (String name : headers.fieldNames()) {
            assertFalse(headers.getString(name).contains("203.0.113.9"), name);
            assertFalse(headers.getString(name).contains("elsewhere"), name);
        }
    }

    @Test
    void a_large_upload_passes() throws Exception {
        byte[] upload = new byte[8 * 1024 * 1024];
        HttpResponse<String> answer =
                browser.send(
                        HttpRequest.newBuilder(url.resolve("/api/acd/count"))
                                .POST(HttpRequest.BodyPublishers.ofByteArray(upload))
                                .build(),
                        BodyHandlers.ofString());
        assertEquals(Integer.toString(upload.length), answer.body());
    }

    @Test
    void a_service_that_is_away_gives_a_problem_at_once() throws Exception {
        HttpResponse<String> answer = get("/api/reports/filters");
        assertEquals(503, answer.statusCode());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        assertEquals("urn:balie:problem:unavailable", json(answer).getString("type"));
        assertEquals("2", header(answer, "Retry-After"));
    }

    @Test
    void a_service_that_goes_away_while_it_answers_gives_a_problem() throws Exception {
        HttpResponse<String> answer = get("/api/acd/breaks");
        assertEquals(502, answer.statusCode());
        assertEquals("urn:balie:problem:unavailable", json(answer).getString("type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/unknown",
                "/ws/unknown",
                "/api",
                "/q/metrics",
                "/q/health",
                "/api/acdc"
            })
    void paths_that_belong_to_nobody_are_a_problem(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertEquals(404, answer.statusCode());
        assertEquals("urn:balie:problem:not-found", json(answer).getString("type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/acd/../../q/metrics",
                "/api/acd/%2e%2e/%2E%2e/q/metrics",
                "/api/acd/..%2f..%2fq/metrics",
                "/api/acd/..;a=b/../q/metrics",
                "/assets/..%5c..%5csecret",
                "//evil.example/"
            })
    void a_path_that_others_would_read_differently_is_refused(String path) throws Exception {
        assertEquals(400, RawRequest.get(url.getPort(), path).status());
    }

    @Test
    void places_in_the_application_get_its_page_with_headers_that_bind_the_browser()
            throws Exception {
        HttpResponse<String> page = get("/desk/sessions");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<title>Balie"));
        assertEquals("no-cache", header(page, "Cache-Control"));
        assertEquals("nosniff", header(page, "X-Content-Type-Options"));
        String policy = header(page, "Content-Security-Policy");
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertTrue(policy.contains("connect-src 'self' ws://" + url.getAuthority()), policy);
        assertTrue(header(page, "Permissions-Policy").contains("camera=(self)"));
    }

    @Test
    void a_missing_asset_is_missing() throws Exception {
        assertEquals(404, get("/assets/gone.js").statusCode());
        assertEquals(404, get("/assets/gone").statusCode());
        assertEquals(404, get("/favicon.ico").statusCode());
    }

    @Test
    void assets_are_compressed_and_kept_for_ever() throws Exception {
        HttpResponse<byte[]> asset =
                browser.send(
                        HttpRequest.newBuilder(url.resolve("/assets/app-1a2b.js"))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());
        assertEquals("gzip", header(asset, "Content-Encoding"));
        assertTrue(asset.body().length < 200);
        assertTrue(header(asset, "Cache-Control").contains("immutable"));
        HttpResponse<String> again =
                browser.send(
                        HttpRequest.newBuilder(url.resolve("/assets/app-1a2b.js"))
                                .header("If-None-Match", header(asset, "ETag"))
                                .build(),
                        BodyHandlers.ofString());
        assertEquals(304, again.statusCode());
    }

    @Test
    void a_new_build_of_the_console_shows_without_a_restart() throws Exception {
        get("/");
        Files.writeString(console.resolve("index.html"), "<!doctype html><title>Newer</title>");
        assertTrue(get("/").body().contains("Newer"));
    }

    @Test
    void the_button_may_be_loaded_by_any_shop() throws Exception {
        HttpResponse<String> button = get("/button.js");
        assertEquals("*", header(button, "Access-Control-Allow-Origin"));
        assertEquals("text/javascript; charset=utf-8", header(button, "Content-Type"));
    }

    @Test
    void a_page_opened_by_number_moves_to_the_public_address() throws Exception {
        HttpResponse<String> answer =
                browser.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://127.0.0.1:" + url.getPort() + "/desk?a=b"))
                                .build(),
                        BodyHandlers.ofString());
        assertEquals(307, answer.statusCode());
        assertEquals(url + "/desk?a=b", header(answer, "Location"));
    }

    @Test
    void pages_of_the_local_stack_stand_beside_the_console() throws Exception {
        assertEquals("mails", get("/mailbox").body());
        assertTrue(get("/mailboxes").body().contains("<title>Balie"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(url.resolve(path)).build(), BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return new JsonObject(answer.body());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
