package org.balie.session.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.TestTokens;
import org.eclipse.microprofile.config.ConfigProvider;

/// Somebody with a token, at HTTP and on a socket.
record Member(String userId, String name, String site, String token) {
    static Member agent(String name, String site) {
        String id = "agent-" + name + "-" + UUID.randomUUID();
        return new Member(id, name, site, TestTokens.agentToken(id, name, site, "agent"));
    }

    static Member visitor(String name, String site, UUID conversation) {
        String id = "visitor-" + UUID.randomUUID();
        return new Member(id, name, site, TestTokens.visitorToken(id, site, conversation, name));
    }

    RequestSpecification asking() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    Response post(UUID session, String path, String body) {
        return asking().body(body).post("/api/sessions/" + session + path);
    }

    Response post(UUID session, String path) {
        return asking().post("/api/sessions/" + session + path);
    }

    /// Does it and expects that it was done.
    void does(UUID session, String path, String body) {
        expect(post(session, path, body), 200);
    }

    void does(UUID session, String path) {
        expect(post(session, path), 200);
    }

    /// Does it and expects this problem.
    void isRefused(UUID session, String path, String body, int status, String code) {
        problem(post(session, path, body), status, code);
    }

    static ValidatableResponse problem(Response response, int status, String code) {
        ValidatableResponse answer = expect(response, status);
        answer.contentType("application/problem+json");
        answer.body("type", equalTo("urn:balie:problem:" + code));
        return answer;
    }

    static ValidatableResponse expect(Response response, int status) {
        if (response.statusCode() != status) {
            throw new AssertionError(
                    response.statusCode() + " instead of " + status + ": " + response.asString());
        }
        return response.then();
    }

    /// A service that has just started takes a while to hear of the first acceptance.
    void awaitSession(UUID session) {
        long deadline = System.nanoTime() + LiveClient.PATIENCE.toNanos();
        while (asking().get("/api/sessions").asString().indexOf(session.toString()) < 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("session " + session + " has not started");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    LiveClient enter(UUID session) {
        return LiveClient.connect(address(session), token);
    }

    static URI address(UUID session) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        return URI.create("http://127.0.0.1:" + port + "/ws/sessions/" + session);
    }
}
