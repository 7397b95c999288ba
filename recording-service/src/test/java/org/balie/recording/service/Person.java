package org.balie.recording.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.balie.local.testing.TestTokens;

/// Somebody of a site, at HTTP.
record Person(String id, String name, String site, String token) {
    static final String PATH = "/api/recordings";

    static Person agent(String name, String site) {
        return of(name, site, "agent");
    }

    static Person supervisor(String name, String site) {
        return of(name, site, "agent", "supervisor");
    }

    static Person admin(String name, String site) {
        return of(name, site, "admin");
    }

    private static Person of(String name, String site, String... roles) {
        String id = name.toLowerCase(java.util.Locale.ROOT) + "-" + site;
        return new Person(id, name, site, TestTokens.agentToken(id, name, site, roles));
    }

    RequestSpecification asking() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    ValidatableResponse get(String path) {
        return expect(asking().get(PATH + path), 200);
    }

    /// Asks with a `Range` header.
    Response get(String path, String range) {
        return asking().header("Range", range).get(PATH + path);
    }

    Response post(String path, String body) {
        return asking().body(body).post(PATH + path);
    }

    static ValidatableResponse expect(Response response, int status) {
        if (response.statusCode() != status) {
            throw new AssertionError(
                    response.statusCode() + " instead of " + status + ": " + response.asString());
        }
        return response.then();
    }

    static void refused(Response response, int status, String code) {
        expect(response, status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:balie:problem:" + code));
    }
}
