package org.balie.telephony.service;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.balie.local.testing.RealParts;
import org.balie.telephony.core.state.Delegation;
import org.balie.telephony.core.state.Privilege;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Who handles whose calls, as people and administrators set it up over REST.
@QuarkusTest
@WithTestResource(RealParts.class)
class DelegationsTest {
    @Inject TestOffice office;

    @Test
    @Tag("TEL-1")
    void the_16th_delegate_is_refused() {
        office.boss();
        for (int i = 0; i < Delegation.MOST; i++) {
            office.person("d" + i);
            office.invite("d" + i, Privilege.ANSWER_CALLS).statusCode(204);
        }
        office.person("late");
        office.invite("late", Privilege.ANSWER_CALLS)
                .statusCode(409)
                .body("type", equalTo("urn:balie:problem:too-many-delegates"));
        office.as("boss")
                .get("/api/telephony/delegates")
                .then()
                .body("delegates.size()", equalTo(Delegation.MOST));
    }

    @Test
    @Tag("TEL-1")
    void the_16th_delegator_is_refused() {
        office.person("ann");
        for (int i = 0; i <= Delegation.MOST; i++) {
            office.person("b" + i);
            office.admin()
                    .body(Map.of("privileges", List.of("answer-calls")))
                    .put("/api/telephony/admin/people/b" + i + "/delegates/ann")
                    .then()
                    .statusCode(i < Delegation.MOST ? 204 : 409);
        }
        office.as("ann")
                .get("/api/telephony/delegates")
                .then()
                .body("delegators.size()", equalTo(Delegation.MOST));
    }

    @Test
    @Tag("TEL-2")
    void a_common_area_phone_is_a_delegate_at_once_and_never_a_delegator() {
        office.boss().phone("hall", "common-area");
        office.invite("hall", Privilege.ANSWER_CALLS).statusCode(204);
        office.as("boss")
                .get("/api/telephony/delegates")
                .then()
                .body("delegates[0].accepted", equalTo(true));
        office.admin()
                .body(Map.of("ownerId", "hall", "number", "+31205550999"))
                .post("/api/telephony/admin/lines")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:balie:problem:not-a-person"));
    }

    @Test
    @Tag("TEL-3")
    void a_person_is_pending_until_it_accepts_and_either_side_ends_it() {
        office.boss().person("ann").person("tom");
        office.invite("ann", Privilege.ANSWER_CALLS).statusCode(204);
        office.as("ann")
                .get("/api/telephony/delegates")
                .then()
                .body("delegators[0].accepted", equalTo(false));
        office.as("tom").post("/api/telephony/delegators/boss/accept").then().statusCode(404);
        office.as("ann").post("/api/telephony/delegators/boss/accept").then().statusCode(204);
        office.as("ann").delete("/api/telephony/delegators/boss").then().statusCode(204);
        office.invite("tom", Privilege.ANSWER_CALLS).statusCode(204);
        office.as("boss").delete("/api/telephony/delegates/tom").then().statusCode(204);
        office.as("boss").delete("/api/telephony/delegates/tom").then().statusCode(404);
    }

    @Test
    @Tag("TEL-3")
    void locked_settings_are_changed_by_administrators_alone() {
        office.boss().person("ann");
        policy(Map.of("settingsLocked", true));
        office.invite("ann", Privilege.ANSWER_CALLS)
                .statusCode(403)
                .body("type", equalTo("urn:balie:problem:settings-locked"));
        office.admin()
                .body(Map.of("privileges", List.of("answer-calls")))
                .put("/api/telephony/admin/people/boss/delegates/ann")
                .then()
                .statusCode(204);
    }

    @Test
    @Tag("TEL-3")
    void with_delegation_switched_off_nobody_is_added() {
        office.boss().person("ann");
        policy(Map.of("delegation", false));
        office.invite("ann", Privilege.ANSWER_CALLS)
                .statusCode(403)
                .body("type", equalTo("urn:balie:problem:delegation-off"));
    }

    private void policy(Map<String, Object> changed) {
        Map<String, Object> policy =
                new HashMap<>(
                        office.admin()
                                .get("/api/telephony/admin/policy")
                                .then()
                                .extract()
                                .jsonPath()
                                .<String, Object>getMap(""));
        policy.putAll(changed);
        office.admin().body(policy).put("/api/telephony/admin/policy").then().statusCode(200);
    }

    @Test
    @Tag("TEL-4")
    void who_may_opts_out_and_in_and_nobody_else() {
        office.boss().delegate("ann").delegate("tom", Privilege.ANSWER_CALLS);
        var out = Map.of("receiving", false);
        office.as("ann")
                .body(out)
                .put("/api/telephony/delegators/boss/receiving")
                .then()
                .statusCode(204);
        office.as("tom")
                .body(out)
                .put("/api/telephony/delegators/boss/receiving")
                .then()
                .statusCode(403);
        String call = office.call();
        office.actAt("ann", call, "answer").statusCode(409);
        office.actAt("tom", call, "answer").statusCode(204);
    }

    @Test
    @Tag("TEL-5")
    void a_ring_plan_is_kept_as_it_was_given_and_checked() {
        office.boss().delegate("ann");
        Map<String, Object> plan =
                Map.of(
                        "order", "in-order",
                        "persons", List.of("ann", "boss"),
                        "seconds", 15,
                        "busy", Map.of("what", "busy"),
                        "unanswered", Map.of("what", "forward", "number", "+31201112222"),
                        "hours",
                                Map.of(
                                        "timeZone", "Europe/Amsterdam",
                                        "weekly",
                                                List.of(
                                                        Map.of(
                                                                "day", "MONDAY",
                                                                "from", "09:00",
                                                                "to", "17:00")),
                                        "holidays", List.of("2026-12-25")),
                        "closed", Map.of("what", "voicemail"));
        office.as("boss").body(plan).put("/api/telephony/ring-plan").then().statusCode(200);
        office.as("boss")
                .get("/api/telephony/ring-plan")
                .then()
                .body("persons", equalTo(List.of("ann", "boss")))
                .body("unanswered.number", equalTo("+31201112222"))
                .body("hours.weekly[0].day", equalTo("MONDAY"))
                .body("hours.holidays", equalTo(List.of("2026-12-25")));
        var wrong = new HashMap<>(plan);
        wrong.put("seconds", 9);
        wrong.put("closed", Map.of("what", "nothing"));
        office.as("boss")
                .body(wrong)
                .put("/api/telephony/ring-plan")
                .then()
                .statusCode(422)
                .body("errors.field", hasItems("seconds", "closed"));
    }
}
