package org.balie.recording.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.util.UUID;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;

/// What people ask over HTTP.
final class Rest {
    static Response post(String token, UUID session, String path) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .post("/api/recordings/sessions/" + session + path);
    }

    /// Starts or goes on; gives what it takes to write.
    static JsonPath start(Talk talk) {
        return start(talk.nadiasToken(), talk.id);
    }

    static JsonPath start(String token, UUID session) {
        Response answer = post(token, session, "");
        if (answer.statusCode() != 201 && answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + ": " + answer.asString());
        }
        return answer.jsonPath();
    }

    /// A ticket to come back with.
    static String ticket(Talk talk) {
        return post(talk.nadiasToken(), talk.id, "/ticket").jsonPath().getString("ticket");
    }

    static void does(String token, UUID session, String path) {
        post(token, session, path).then().statusCode(204);
    }

    static void isRefused(Response answer, int status, String code) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.statusCode() + ": " + answer.asString());
        }
        answer.then()
                .contentType("application/problem+json")
                .body("type", equalTo("urn:balie:problem:" + code));
    }

    static LiveClient status(Talk talk, String token) {
        return LiveClient.connect(address(talk.id), token);
    }

    static URI address(UUID session) {
        return RealParts.address("/ws/recordings/sessions/" + session);
    }

    private Rest() {}
}
