package org.balie.telephony.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.balie.local.testing.RealParts;
import org.balie.telephony.core.state.Privilege;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the screen of somebody with a telephone shows.
@QuarkusTest
@WithTestResource(RealParts.class)
class DeskTest {
    @Inject TestOffice office;

    @Test
    @Tag("TEL-10")
    void a_call_rings_at_all_and_tells_delegates_for_whom() {
        office.boss().delegate("ann");
        try (var boss = office.desk("boss");
                var ann = office.desk("ann")) {
            boss.await("me");
            ann.await("me");
            String call = office.call();
            JsonNode atBoss = boss.await("alert/" + call);
            JsonNode atAnn = ann.await("alert/" + call);

            assertEquals(TestOffice.LINE_NUMBER, atBoss.path("called").asText());
            assertEquals(TestOffice.CUSTOMER, atBoss.path("caller").asText());
            assertEquals("", atBoss.path("forWhom").asText(""));
            assertEquals("The boss", atAnn.path("forWhom").asText());
        }
    }

    @Test
    @Tag("TEL-7")
    @Tag("TEL-11")
    @Tag("TEL-13")
    void lines_follow_a_call_from_hand_to_hand() {
        office.boss().delegate("ann").delegate("tom");
        try (var tom = office.desk("tom")) {
            tom.await("line/line", line -> lamp(line).equals("idle"));
            String call = office.call();
            tom.await("line/line", line -> lamp(line).equals("ringing"));
            office.actAt("ann", call, "answer").statusCode(204);
            tom.awaitGone("alert/" + call);
            JsonNode used = tom.await("line/line", line -> lamp(line).equals("in-use"));
            assertEquals("The ann", used.path("calls").get(0).path("user").path("name").asText());
            office.act("ann", call, "hold").statusCode(204);
            JsonNode held = tom.await("line/line", line -> lamp(line).equals("held"));
            assertEquals("pick-up", held.path("calls").get(0).path("actions").get(0).asText());
            office.actAt("tom", call, "pick-up").statusCode(204);
            JsonNode own = tom.await("call/" + call);
            assertEquals("The boss", own.path("forWhom").asText());
            office.callerGone(call);
            tom.awaitGone("call/" + call);
            tom.await("line/line", line -> lamp(line).equals("idle"));
        }
    }

    private static String lamp(JsonNode line) {
        return line.path("lamp").asText();
    }

    @Test
    @Tag("TEL-3")
    void an_invitation_shows_until_it_is_answered() {
        office.boss().person("ann");
        try (var ann = office.desk("ann")) {
            ann.await("me");
            office.invite("ann", Privilege.ANSWER_CALLS).statusCode(204);
            ann.await("invitation/boss", each -> each.path("until").isTextual());
            office.as("ann").post("/api/telephony/delegators/boss/accept").then().statusCode(204);
            ann.await("delegator/boss", each -> each.path("receiving").asBoolean());
            assertFalse(ann.documents().containsKey("invitation/boss"));
        }
    }

    @Test
    @Tag("TEL-24")
    void what_one_plays_is_played_on_every_screen() {
        office.boss().delegate("ann");
        try (var boss = office.desk("boss")) {
            boss.await("voicemail", each -> each.path("unplayed").asInt() == 0);
            String message = office.message();
            boss.await("voicemail", each -> each.path("unplayed").asInt() == 1);
            office.as("ann")
                    .post("/api/telephony/voicemail/" + message + "/played")
                    .then()
                    .statusCode(204);
            boss.await("message/" + message, each -> each.path("playedBy").isObject());
            boss.await("voicemail", each -> each.path("unplayed").asInt() == 0);
        }
    }

    @Test
    @Tag("TEL-28")
    void a_screen_that_opens_in_the_middle_shows_what_is_going_on() {
        office.boss().delegate("ann");
        String call = office.call();
        office.actAt("ann", call, "answer").statusCode(204);
        office.act("ann", call, "hold").statusCode(204);
        try (var boss = office.desk("boss")) {
            JsonNode line = boss.await("line/line");
            assertEquals("held", line.path("lamp").asText());
            assertEquals(call, line.path("calls").get(0).path("callId").asText());
        }
    }
}
