package org.balie.localstack.demo;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Sets both demo sites up by the interface that administrators use. What is there already stays as
/// somebody has changed it; only the shops' origin is added where it is missing, since their port
/// may change from run to run.
public final class DemoContent {
    /// Gives somebody's access token.
    public interface Tokens {
        String of(String userName) throws InterruptedException;
    }

    private static final Map<String, String> ADMINISTRATORS =
            Map.of("acme", "ada", "veldhuis", "joost");

    private final URI balie;
    private final URI shop;
    private final Tokens tokens;

    /// @param balie the front door
    /// @param shop the origin of the demo shops
    public DemoContent(URI balie, URI shop, Tokens tokens) {
        this.balie = balie;
        this.shop = shop;
        this.tokens = tokens;
    }

    public void ensure() throws InterruptedException {
        for (String site : List.of("acme", "veldhuis")) {
            String administrator = Objects.requireNonNull(ADMINISTRATORS.get(site));
            String token = tokens.of(administrator);
            Administration administration =
                    new Administration(balie.resolve("/api/acd/admin/"), token);
            JsonObject wanted = resource(site + ".json");
            ensureSite(administration, wanted.getJsonObject("site"));
            ensureQueues(administration, wanted.getJsonArray("queues"));
            ensureEntryPoints(administration, wanted.getJsonArray("entryPoints"));
            ensurePeople(administration, wanted.getJsonArray("people"));
            new DemoTelephones(balie, tokens, token).ensure(wanted.getJsonObject("telephony"));
        }
    }

    private static void ensureSite(Administration administration, JsonObject wanted)
            throws InterruptedException {
        JsonObject site = administration.get("site");
        // Until somebody names it, a site is called by its id.
        if (site.getString("siteId").equals(site.getString("name"))) {
            administration.put("site", site.mergeIn(wanted));
        }
    }

    private static void ensureQueues(Administration administration, JsonArray wanted)
            throws InterruptedException {
        Map<String, JsonObject> present = administration.list("queues", "id");
        for (Object each : wanted) {
            JsonObject queue = (JsonObject) each;
            if (!present.containsKey(queue.getString("id"))) {
                administration.post("queues", queue);
            }
        }
    }

    private void ensureEntryPoints(Administration administration, JsonArray wanted)
            throws InterruptedException {
        Map<String, JsonObject> present = administration.list("entry-points", "id");
        for (Object each : wanted) {
            JsonObject entryPoint = (JsonObject) each;
            String id = entryPoint.getString("id");
            JsonObject current = present.get(id);
            if (current == null) {
                entryPoint.put("origins", new JsonArray().add(shop.toString()));
                administration.post("entry-points", entryPoint);
            } else if (!current.getJsonArray("origins").contains(shop.toString())) {
                current.getJsonArray("origins").add(shop.toString());
                administration.put("entry-points/" + id, current);
            }
        }
    }

    private static void ensurePeople(Administration administration, JsonArray wanted)
            throws InterruptedException {
        Map<String, JsonObject> present = administration.list("people", "agentId");
        for (Object each : wanted) {
            JsonObject person = (JsonObject) each;
            String id = person.getString("agentId");
            JsonObject current = present.get(id);
            if (current == null) {
                administration.post("people", person);
            } else if (current.getJsonArray("queues").isEmpty()) {
                // Known by signing in only; nobody has given the person work yet.
                person.put("version", current.getInteger("version"));
                administration.put("people/" + id, person);
            }
        }
    }

    private static JsonObject resource(String name) {
        try (InputStream content =
                Objects.requireNonNull(DemoContent.class.getResourceAsStream(name), name)) {
            return new JsonObject(Buffer.buffer(content.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
