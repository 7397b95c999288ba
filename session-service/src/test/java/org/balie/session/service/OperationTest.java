package org.balie.session.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.balie.local.testing.PostOffice;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(PostOffice.class)
class OperationTest {
    @Test
    void health_metrics_and_interface_can_be_read() {
        try (Helping helping = Helping.begin()) {
            given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
            given().get("/q/metrics")
                    .then()
                    .statusCode(200)
                    .body(containsString("balie_session_rooms"))
                    .body(containsString("balie_session_commands_total"));
            given().get("/api/sessions/openapi")
                    .then()
                    .statusCode(200)
                    .body(containsString("/api/sessions/{id}/consents/{cid}/answer"));
            helping.customer
                    .asking()
                    .get("/api/sessions/" + helping.id + "/ice")
                    .then()
                    .statusCode(200)
                    .body("iceServers", empty());
        }
    }
}
