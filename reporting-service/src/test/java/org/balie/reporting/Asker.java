package org.balie.reporting;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.balie.local.testing.TestTokens;

/// Somebody of a site who reads reports.
record Asker(String token) {

    static Asker supervisor(String site) {
        return new Asker(TestTokens.agentToken("sup-" + site, "Sam", site, "agent", "supervisor"));
    }

    static Asker admin(String site) {
        return new Asker(TestTokens.agentToken("adm-" + site, "Ada", site, "admin"));
    }

    static Asker agent(String site, String agentId) {
        return new Asker(TestTokens.agentToken(agentId, agentId, site, "agent"));
    }

    RequestSpecification asking() {
        return given().auth().oauth2(token);
    }

    ValidatableResponse get(String path) {
        return asking().when().get("/api/reports" + path).then();
    }

    ValidatableResponse get(String path, Map<String, ?> parameters) {
        return asking().queryParams(parameters).when().get("/api/reports" + path).then();
    }

    ValidatableResponse rows(Map<String, ?> parameters) {
        return get("/sessions", parameters).statusCode(200).contentType(ContentType.JSON);
    }
}
