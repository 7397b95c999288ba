package org.balie.session.service;

import static org.balie.session.service.Helping.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.balie.contracts.SessionEvent;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.PostOffice;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(PostOffice.class)
class SessionFlowTest {
    @Test
    @Tag("ACD-11")
    @Tag("SES-1")
    void acceptance_brings_both_into_the_session() {
        try (Helping helping = Helping.begin()) {
            JsonNode session = helping.desk.await("session");
            assertEquals("inbound", text(session, "origin"));
            assertEquals("Jan", text(session, "customerName"));
            assertEquals("Billing", text(session, "queueName"));
            assertEquals("p1", text(session, "primaryId"));
            assertTrue(text(session, "number").matches("[1-9][0-9]{8}"));
            assertEquals(
                    RealParts.PUBLIC_URL + "/join/" + text(session, "number"),
                    text(session, "joinUrl"));
            assertEquals("primary", text(helping.desk.await("me"), "role"));
            assertEquals("customer", text(helping.page.await("me"), "role"));
            assertEquals(
                    "<b>My bill</b>",
                    helping.desk.await("customer").at("/answers/0/value").asText());
            assertFalse(helping.page.documents().containsKey("customer"));
            assertFalse(helping.page.documents().containsKey("notes"));
        }
    }

    @Test
    @Tag("CHT-1")
    void lines_reach_all_and_private_lines_two() {
        try (Helping helping = Helping.begin()) {
            Member omar = Member.agent("Omar", helping.agent.site());
            LiveClient assistant = helping.join(omar, "p3");
            helping.customer.does(
                    helping.id, "/messages", "{\"text\":\"<i>Hello</i>\",\"clientId\":\"j1\"}");
            Map.Entry<String, JsonNode> line =
                    assistant.awaitAny("chat/", l -> text(l, "clientId").equals("j1"));
            assertEquals("<i>Hello</i>", text(line.getValue(), "text"));
            assertEquals(
                    "chat/%06d".formatted(line.getValue().get("number").asInt()), line.getKey());

            omar.does(
                    helping.id,
                    "/messages",
                    "{\"text\":\"psst\",\"to\":\"p1\",\"clientId\":\"o1\"}");
            helping.desk.awaitAny("chat/", l -> text(l, "text").equals("psst"));
            helping.agent.does(helping.id, "/messages", "{\"text\":\"aloud\",\"clientId\":\"n1\"}");
            helping.page.awaitAny("chat/", l -> text(l, "text").equals("aloud"));
            assertTrue(
                    helping.page.documents().values().stream()
                            .noneMatch(document -> text(document, "text").equals("psst")));
        }
    }

    @Test
    @Tag("SES-8")
    @Tag("SHR-1")
    void customers_screen_is_seen_after_consent_and_no_longer_after_revoking() {
        try (Helping helping = Helping.begin()) {
            helping.agent.does(helping.id, "/activities/view-screen/start");
            JsonNode question =
                    helping.page
                            .awaitAny("consent/", c -> text(c, "state").equals("asked"))
                            .getValue();
            assertEquals("Nadia", text(question, "askedBy"));
            helping.customer.isRefused(
                    helping.id, "/media", "{\"screen\":\"on\"}", 409, "screen-not-asked");
            helping.customer.does(
                    helping.id,
                    "/consents/" + text(question, "id") + "/answer",
                    "{\"allow\":true,\"everything\":false}");
            helping.desk.await("activity/view-screen", a -> text(a, "state").equals("on"));
            helping.customer.does(helping.id, "/media", "{\"screen\":\"on\"}");
            helping.desk.await("participant/p2", p -> text(p, "screen").equals("on"));

            helping.customer.does(helping.id, "/consents/revoke", "{\"activity\":null}");
            helping.desk.await(
                    "activity/view-screen", a -> text(a, "problem").equals("consent-revoked"));
            helping.desk.await("participant/p2", p -> text(p, "screen").equals("off"));
            List<String> ledger =
                    helping.agent
                            .asking()
                            .get("/api/sessions/" + helping.id + "/consents")
                            .then()
                            .statusCode(200)
                            .extract()
                            .path("items.state");
            assertEquals(List.of("revoked"), ledger);
        }
    }

    @Test
    @Tag("VOX-1")
    @Tag("VID-1")
    @Tag("SHR-3")
    void call_video_and_the_agents_screen_start_at_once() {
        try (Helping helping = Helping.begin()) {
            for (String kind : List.of("voice", "video", "show-screen")) {
                helping.agent.does(helping.id, "/activities/" + kind + "/start");
                helping.page.await("activity/" + kind, a -> text(a, "state").equals("on"));
            }
            helping.customer.does(
                    helping.id, "/media", "{\"voice\":\"in\",\"muted\":true,\"camera\":\"on\"}");
            helping.desk.await(
                    "participant/p2",
                    p -> p.at("/voice/muted").asBoolean() && text(p, "camera").equals("on"));
            helping.customer.does(
                    helping.id, "/media", "{\"camera\":\"off\",\"problem\":\"no-camera\"}");
            helping.desk.await("activity/video", a -> text(a, "problem").equals("no-camera"));
        }
    }

    @Test
    @Tag("SES-5")
    @Tag("SES-6")
    @Tag("SES-7")
    @Tag("SES-9")
    void second_agent_takes_over_ends_with_notes_and_the_customer_rates() {
        try (Helping helping = Helping.begin();
                Told told = new Told(helping.id)) {
            Member omar = Member.agent("Omar", helping.agent.site());
            LiveClient assistant = helping.join(omar, "p3");
            helping.agent.does(
                    helping.id, "/control/hand-over", "{\"to\":\"p3\",\"then\":\"stay\"}");
            assistant.await("me", me -> text(me, "role").equals("primary"));
            helping.desk.await("me", me -> text(me, "role").equals("assistant"));
            helping.agent.isRefused(helping.id, "/end", "{\"notes\":null}", 403, "primary-only");

            omar.does(
                    helping.id, "/end", "{\"notes\":{\"text\":\"Bill explained\",\"version\":0}}");
            helping.page.await("session", s -> text(s, "endCause").equals("ended-by-agent"));
            helping.desk.await("notes", n -> text(n, "text").equals("Bill explained"));
            helping.customer.does(helping.id, "/rating", "{\"stars\":5,\"comment\":\"Thanks <3\"}");
            helping.page.await("session", s -> s.path("rated").asBoolean());
            helping.customer.isRefused(
                    helping.id, "/rating", "{\"stars\":1,\"comment\":\"\"}", 409, "already-rated");

            told.until(SessionEvent.SessionRated.class);
            assertEquals(
                    List.of(
                            "SessionStarted",
                            "ParticipantJoined",
                            "ParticipantJoined",
                            "ParticipantJoined",
                            "ControlHandedOver",
                            "NotesSaved",
                            "ParticipantLeft",
                            "ParticipantLeft",
                            "ParticipantLeft",
                            "SessionEnded",
                            "SessionRated"),
                    told.types());
        }
    }
}
