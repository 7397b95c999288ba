package org.balie.localstack.keycloak;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The realm `balie` as it is made at the first start: roles, the console's client, languages; and
/// for a demonstration two sites with people.
///
/// @param representation what Keycloak's admin interface takes
public record Realm(JsonObject representation) {
    /// The confidential client with which the launcher speaks as a demo person; there is none
    /// outside a demonstration.
    public static final String SEEDER = "demo-seeder";

    /// Nobody in it yet.
    public static Realm empty() {
        JsonObject realm = resource("realm.json");
        addClaims(realm);
        return new Realm(realm);
    }

    /// With the people of both demo sites, whose passwords are their user names.
    public static Realm forDemonstration(String seederSecret) {
        JsonObject realm = resource("realm.json");
        JsonObject demo = resource("demo.json");
        demo.getJsonArray("clients").getJsonObject(0).put("secret", seederSecret);
        realm.getJsonArray("clients").addAll(demo.getJsonArray("clients"));
        JsonArray people = new JsonArray();
        for (Object each : demo.getJsonArray("people")) {
            people.add(user((JsonObject) each));
        }
        realm.put("users", people);
        addClaims(realm);
        return new Realm(realm);
    }

    /// Which attributes a person has, and that only an administrator may change the site.
    static JsonObject userProfile() {
        return resource("user-profile.json");
    }

    private static void addClaims(JsonObject realm) {
        JsonArray claims = resource("claims.json").getJsonArray("protocolMappers");
        for (Object client : realm.getJsonArray("clients")) {
            ((JsonObject) client).put("protocolMappers", claims.copy());
        }
    }

    private static JsonObject user(JsonObject person) {
        String name = person.getString("userName");
        return new JsonObject()
                .put("id", person.getString("id"))
                .put("username", name)
                .put("enabled", true)
                .put("emailVerified", true)
                .put("firstName", person.getString("firstName"))
                .put("lastName", person.getString("lastName"))
                .put("email", person.getString("email"))
                .put(
                        "attributes",
                        new JsonObject()
                                .put("site", new JsonArray().add(person.getString("site")))
                                .put("locale", new JsonArray().add(person.getString("language"))))
                .put("realmRoles", person.getJsonArray("roles"))
                .put(
                        "credentials",
                        new JsonArray()
                                .add(
                                        new JsonObject()
                                                .put("type", "password")
                                                .put("value", name)
                                                .put("temporary", false)));
    }

    private static JsonObject resource(String name) {
        try (InputStream content =
                Objects.requireNonNull(Realm.class.getResourceAsStream(name), name)) {
            return new JsonObject(Buffer.buffer(content.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
