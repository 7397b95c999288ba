package org.balie.localstack.keycloak;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.balie.local.parts.PartFailed;

/// What the stack does in Keycloak as its operator: see that the realm is there and fits the public
/// address.
public final class RealmAdmin {
    public static final String REALM = "balie";

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final URI keycloak;
    private final String adminPassword;

    /// @param keycloak its address on loopback, up to and with `/auth`
    public RealmAdmin(URI keycloak, String adminPassword) {
        this.keycloak = keycloak;
        this.adminPassword = adminPassword;
    }

    /// Makes the realm when it is not there, and lets the console sign in from `publicUrl`, which
    /// may change from run to run.
    public void ensure(Realm realm, URI publicUrl) throws InterruptedException {
        String token = operatorToken();
        HttpResponse<String> found = send(token, "GET", "/admin/realms/" + REALM, "");
        if (found.statusCode() == 404) {
            require(send(token, "POST", "/admin/realms", realm.representation().encode()), 201);
            require(
                    send(
                            token,
                            "PUT",
                            "/admin/realms/" + REALM + "/users/profile",
                            Realm.userProfile().encode()),
                    200);
        } else {
            require(found, 200);
        }
        pointConsoleTo(publicUrl, token);
    }

    private void pointConsoleTo(URI publicUrl, String token) throws InterruptedException {
        String clients = "/admin/realms/" + REALM + "/clients";
        HttpResponse<String> answer = send(token, "GET", clients + "?clientId=console", "");
        require(answer, 200);
        JsonObject console = new JsonArray(answer.body()).getJsonObject(0);
        JsonArray redirects = new JsonArray().add(publicUrl + "/*");
        if (redirects.equals(console.getJsonArray("redirectUris"))) {
            return;
        }
        console.put("redirectUris", redirects).put("webOrigins", new JsonArray().add("+"));
        console.put("rootUrl", publicUrl.toString()).put("baseUrl", publicUrl + "/");
        require(send(token, "PUT", clients + "/" + console.getString("id"), console.encode()), 204);
    }

    private String operatorToken() throws InterruptedException {
        HttpResponse<String> answer =
                form(
                        "/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                KeycloakProgram.ADMIN,
                                "password",
                                adminPassword));
        if (answer.statusCode() == 401) {
            throw new PartFailed(
                    "Keycloak does not know the operator's password: data and secrets are not of the"
                            + " same run. Start over with --fresh.");
        }
        require(answer, 200);
        return new JsonObject(answer.body()).getString("access_token");
    }

    /// The access token of a demo person, by the demo realm's confidential client.
    public String demoToken(String userName, String password, String clientSecret)
            throws InterruptedException {
        HttpResponse<String> answer =
                form(
                        "/realms/" + REALM + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                Realm.SEEDER,
                                "client_secret",
                                clientSecret,
                                "scope",
                                "openid profile email",
                                "username",
                                userName,
                                "password",
                                password));
        require(answer, 200);
        return new JsonObject(answer.body()).getString("access_token");
    }

    private HttpResponse<String> form(String path, Map<String, String> fields)
            throws InterruptedException {
        String body =
                fields.entrySet().stream()
                        .map(
                                field ->
                                        field.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(keycloak + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(String token, String method, String path, String body)
            throws InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(keycloak + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            return client.send(request.timeout(ANSWER_WITHIN).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new PartFailed("Keycloak does not answer: " + e.getMessage(), e);
        }
    }

    private static void require(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new PartFailed(
                    "Keycloak answered "
                            + answer.statusCode()
                            + " to "
                            + answer.request().method()
                            + " "
                            + answer.uri().getPath()
                            + ": "
                            + answer.body());
        }
    }
}
