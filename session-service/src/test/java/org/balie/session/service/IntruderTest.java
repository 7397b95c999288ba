package org.balie.session.service;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.PostOffice;
import org.balie.local.testing.RealParts;
import org.balie.local.testing.TestTokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// People who try what is not theirs to do.
@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(PostOffice.class)
class IntruderTest {
    private static final String HELLO = "{\"text\":\"hello\",\"clientId\":\"x1\"}";

    @Test
    void another_sites_agent_finds_nothing() {
        try (Helping helping = Helping.begin()) {
            Member eve = Member.agent("Eve", "site-" + UUID.randomUUID());
            for (String path : List.of("/messages", "/leave", "/end", "/control/take")) {
                eve.isRefused(
                        helping.id,
                        path,
                        path.equals("/end") ? "{\"notes\":null}" : HELLO,
                        404,
                        "not-found");
            }
            Member.problem(
                    eve.asking().get("/api/sessions/" + helping.id + "/consents"),
                    404,
                    "not-found");
            Member.problem(
                    eve.asking().get("/api/sessions/" + helping.id + "/ice"), 404, "not-found");
            try (LiveClient socket = eve.enter(helping.id)) {
                assertEquals(4404, socket.awaitClose());
            }
        }
    }

    @Test
    void visitor_of_another_conversation_finds_nothing() {
        try (Helping helping = Helping.begin()) {
            Member mallory = Member.visitor("Mallory", helping.agent.site(), UUID.randomUUID());
            mallory.isRefused(helping.id, "/messages", HELLO, 404, "not-found");
            Member.problem(mallory.post(helping.id, "/token"), 404, "not-found");
            try (LiveClient socket = mallory.enter(helping.id)) {
                assertEquals(4404, socket.awaitClose());
            }
        }
    }

    @Test
    void nobody_gets_in_without_a_good_token() {
        try (Helping helping = Helping.begin()) {
            Member.problem(
                    given().contentType(ContentType.JSON)
                            .body(HELLO)
                            .post("/api/sessions/" + helping.id + "/messages"),
                    401,
                    "unauthenticated");
            for (String token :
                    List.of(
                            TestTokens.visitor("v", helping.agent.site(), helping.id, "Eve")
                                    .forged()
                                    .sign(),
                            TestTokens.visitor("v", helping.agent.site(), helping.id, "Eve")
                                    .expiringIn(-120)
                                    .sign())) {
                Member eve = new Member("v", "Eve", helping.agent.site(), token);
                eve.isRefused(helping.id, "/messages", HELLO, 401, "unauthenticated");
                assertThrows(CompletionException.class, () -> eve.enter(helping.id));
            }
        }
    }

    @Test
    void agent_who_is_not_in_the_session_cannot_act_in_it() {
        try (Helping helping = Helping.begin()) {
            Member omar = Member.agent("Omar", helping.agent.site());
            omar.isRefused(helping.id, "/messages", HELLO, 404, "not-found");
            omar.isRefused(
                    helping.id, "/invitations", "{\"email\":\"a@example.org\"}", 404, "not-found");
        }
    }

    @Test
    @Tag("SES-7")
    @Tag("SES-8")
    void customer_cannot_do_what_agents_do() {
        try (Helping helping = Helping.begin()) {
            Member jan = helping.customer;
            jan.isRefused(helping.id, "/end", "{\"notes\":null}", 403, "primary-only");
            jan.isRefused(helping.id, "/activities/view-screen/start", "", 403, "primary-only");
            jan.isRefused(helping.id, "/participants/p1/refuse", "", 403, "primary-only");
            jan.isRefused(helping.id, "/control/take", "", 403, "agents-only");
            Member.problem(
                    jan.asking()
                            .body("{\"text\":\"mine\",\"version\":0}")
                            .put("/api/sessions/" + helping.id + "/notes"),
                    403,
                    "agents-only");
            Member.problem(
                    jan.asking().get("/api/sessions/" + helping.id + "/consents"),
                    403,
                    "forbidden");
            jan.isRefused(
                    helping.id, "/invitations", "{\"email\":\"a@example.org\"}", 403, "forbidden");
            Member.problem(jan.asking().get("/api/sessions"), 403, "forbidden");
            Member.problem(
                    jan.asking()
                            .body("{\"topic\":\"x\",\"trackingCodes\":[],\"approval\":false}")
                            .post("/api/sessions"),
                    403,
                    "forbidden");
        }
    }

    @Test
    @Tag("SES-5")
    @Tag("SES-8")
    void assistant_cannot_do_what_the_primary_or_the_customer_does() {
        try (Helping helping = Helping.begin()) {
            Member omar = Member.agent("Omar", helping.agent.site());
            helping.join(omar, "p3");
            omar.isRefused(helping.id, "/end", "{\"notes\":null}", 403, "primary-only");
            omar.isRefused(helping.id, "/activities/voice/start", "", 403, "primary-only");
            omar.isRefused(
                    helping.id,
                    "/control/hand-over",
                    "{\"to\":\"p3\",\"then\":\"stay\"}",
                    403,
                    "primary-only");
            omar.isRefused(helping.id, "/media", "{\"screen\":\"on\"}", 403, "not-sending");
            omar.isRefused(helping.id, "/control/take", "", 409, "control-not-offered");
            helping.agent.does(helping.id, "/activities/view-screen/start");
            String consent =
                    helping.desk.awaitAny("consent/", _ -> true).getValue().get("id").asText();
            omar.isRefused(
                    helping.id,
                    "/consents/" + consent + "/answer",
                    "{\"allow\":true,\"everything\":true}",
                    403,
                    "customer-only");
        }
    }

    @Test
    void visitor_who_takes_an_agents_id_is_no_agent() {
        try (Helping helping = Helping.begin()) {
            String token =
                    TestTokens.visitorToken(
                            helping.agent.userId(), helping.agent.site(), helping.id, "Nadia");
            Member impostor =
                    new Member(helping.agent.userId(), "Nadia", helping.agent.site(), token);
            helping.join(impostor, "p3");
            impostor.isRefused(helping.id, "/end", "{\"notes\":null}", 403, "primary-only");
            assertEquals("customer", helping.desk.await("participant/p3").path("role").asText());
        }
    }
}
