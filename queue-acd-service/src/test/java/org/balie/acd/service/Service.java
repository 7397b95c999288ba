package org.balie.acd.service;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import org.balie.local.testing.LiveClient;
import org.eclipse.microprofile.config.ConfigProvider;

/// The running service as its callers reach it.
final class Service {
    private Service() {}

    static URI address(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        return URI.create("http://127.0.0.1:" + port + path);
    }

    static LiveClient socket(String path, String token) {
        return LiveClient.connect(address(path), token);
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static RequestSpecification anyone() {
        return given().contentType(ContentType.JSON);
    }
}
