package org.balie.telephony.service;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Ada and Bob have read the same, and both save.
@QuarkusTest
@WithTestResource(RealParts.class)
class TwoAdministratorsTest {
    private static final String NUMBER = "+31205550777";
    private static final String API = "/api/telephony/admin/";

    @Inject TestOffice office;
    @Inject TestOffice elsewhere;

    /// What they edit: where it stands, and one of its settings with what each makes of it.
    enum Edited {
        POLICY("policy", "messageLimitSeconds", 61, 62),
        PERSON("people/boss", "location", "Attic", "Cellar"),
        RING_PLAN("people/boss/ring-plan", "seconds", 21, 22),
        LINE("lines/line", "number", "+31205550701", "+31205550702"),
        NUMBER("numbers/" + TwoAdministratorsTest.NUMBER, "queueId", "sales", "service");

        private final String address;
        private final String setting;
        private final Object adas;
        private final Object bobs;

        Edited(String address, String setting, Object adas, Object bobs) {
            this.address = address;
            this.setting = setting;
            this.adas = adas;
            this.bobs = bobs;
        }
    }

    @BeforeEach
    void a_boss_with_a_line_and_a_number_that_leads_to_a_queue() {
        office.boss();
        put(office, "numbers/" + NUMBER, Map.of("queueId", "first")).statusCode(200);
    }

    @ParameterizedTest
    @EnumSource
    void the_first_who_saves_wins_and_the_other_changes_nothing(Edited what) {
        Map<String, Object> read = read(what);
        long before = version(read);

        ValidatableResponse saved = put(office, what.address, with(read, what, what.adas));
        saved.statusCode(200).body(what.setting, equalTo(what.adas));
        long current = saved.extract().jsonPath().getLong("version");
        assertTrue(current > before, before + " " + current);
        var recorded = audited();

        office.admin("bob", "Bob Admin")
                .body(with(read, what, what.bobs))
                .put(API + what.address)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:balie:problem:conflict"))
                .body("detail", equalTo("the current version is " + current));

        assertEquals(what.adas, read(what).get(what.setting));
        assertEquals(current, version(read(what)));
        assertEquals(recorded, audited());
    }

    @ParameterizedTest
    @EnumSource
    void the_other_saves_when_the_new_one_was_read(Edited what) {
        put(office, what.address, with(read(what), what, what.adas)).statusCode(200);
        Map<String, Object> read = read(what);
        put(office, what.address, with(read, what, what.bobs))
                .statusCode(200)
                .body("version.longValue()", greaterThan(version(read)));
        assertEquals(what.bobs, read(what).get(what.setting));
    }

    @ParameterizedTest
    @EnumSource
    void the_same_once_more_changes_nothing(Edited what) {
        Map<String, Object> wish = with(read(what), what, what.adas);
        long first = put(office, what.address, wish).extract().jsonPath().getLong("version");
        put(office, what.address, wish)
                .statusCode(200)
                .body(what.setting, equalTo(what.adas))
                .body("version.longValue()", equalTo(first));
        wish.remove("version");
        put(office, what.address, wish).statusCode(200).body("version.longValue()", equalTo(first));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"POLICY", "RING_PLAN"})
    void without_a_version_it_is_to_be_made_and_not_to_be_overwritten(Edited what) {
        Map<String, Object> wish = with(read(what), what, what.adas);
        wish.remove("version");
        put(office, what.address, wish).statusCode(409);
    }

    @ParameterizedTest
    @EnumSource
    void of_many_who_save_at_once_exactly_one_wins(Edited what) {
        Map<String, Object> read = read(what);
        List<Object> wishes =
                switch (what) {
                    case POLICY -> wishes(n -> 70 + n);
                    case RING_PLAN -> wishes(n -> 40 + n);
                    case PERSON, NUMBER -> wishes(n -> "wish-" + n);
                    case LINE -> wishes(n -> "+3120555071" + n);
                };
        List<Response> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(wishes.size())) {
            answers =
                    wishes.stream()
                            .map(
                                    wish ->
                                            CompletableFuture.supplyAsync(
                                                    () ->
                                                            office.admin()
                                                                    .body(with(read, what, wish))
                                                                    .put(API + what.address),
                                                    threads))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
        }
        List<Response> winners =
                answers.stream().filter(answer -> answer.statusCode() == 200).toList();
        assertEquals(1, winners.size());
        assertTrue(
                answers.stream()
                        .allMatch(
                                answer ->
                                        answer.statusCode() == 200 || answer.statusCode() == 409));
        JsonPath winner = winners.getFirst().jsonPath();
        assertEquals(winner.<Object>get(what.setting), read(what).get(what.setting));
        assertEquals(winner.getLong("version"), version(read(what)));
    }

    private static List<Object> wishes(IntFunction<Object> wish) {
        return IntStream.range(0, 5).mapToObj(wish).toList();
    }

    @Test
    void what_is_deleted_and_made_anew_is_not_what_was_read_before() {
        Map<String, Object> read = read(Edited.NUMBER);
        office.admin().delete(API + Edited.NUMBER.address).then().statusCode(204);
        put(office, Edited.NUMBER.address, with(read, Edited.NUMBER, "sales"))
                .statusCode(409)
                .body("detail", equalTo("the current version is 0"));
        put(office, Edited.NUMBER.address, Map.of("queueId", "service"))
                .statusCode(200)
                .body("version.longValue()", greaterThan(version(read)));
        put(office, Edited.NUMBER.address, with(read, Edited.NUMBER, "sales")).statusCode(409);
    }

    @Test
    void a_line_that_is_there_is_not_made_once_more() {
        Map<String, Object> other =
                Map.of("lineId", "line", "ownerId", "boss", "number", "+31205550709");
        office.admin().body(other).post(API + "lines").then().statusCode(409);
        assertEquals(TestOffice.LINE_NUMBER, read(Edited.LINE).get("number"));
    }

    @Test
    void a_person_edits_the_own_ring_plan_with_a_version_or_without() {
        Map<String, Object> read = read(Edited.RING_PLAN);
        Map<String, Object> own = with(read, Edited.RING_PLAN, 33);
        own.remove("version");
        put(office, Edited.RING_PLAN.address, with(read, Edited.RING_PLAN, 21)).statusCode(200);

        office.as("boss").body(own).put("/api/telephony/ring-plan").then().statusCode(200);
        office.as("boss")
                .body(with(read, Edited.RING_PLAN, 44))
                .put("/api/telephony/ring-plan")
                .then()
                .statusCode(409);
        assertEquals(33, read(Edited.RING_PLAN).get("seconds"));
    }

    @Test
    void another_site_has_versions_of_its_own() {
        Map<String, Object> policy = with(read(Edited.POLICY), Edited.POLICY, 61);
        policy.put(
                "version",
                put(office, Edited.POLICY.address, policy).extract().jsonPath().getLong("version"));
        policy.put("messageLimitSeconds", 99);

        put(elsewhere, Edited.POLICY.address, policy)
                .statusCode(409)
                .body("detail", equalTo("the current version is 0"));
        put(elsewhere, Edited.PERSON.address, read(Edited.PERSON)).statusCode(409);
        elsewhere.admin().get(API + Edited.PERSON.address).then().statusCode(404);
        assertEquals(61, read(Edited.POLICY).get("messageLimitSeconds"));
    }

    // -- asking

    private static ValidatableResponse put(TestOffice site, String address, Map<String, ?> body) {
        return site.admin().body(body).put(API + address).then();
    }

    /// Lines and numbers are read as a list.
    private Map<String, Object> read(Edited what) {
        JsonPath answer =
                office.admin()
                        .get(API + what.address.replaceFirst("^(lines|numbers)/.*", "$1"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        return switch (what) {
            case POLICY, PERSON, RING_PLAN -> new HashMap<>(answer.<String, Object>getMap(""));
            case LINE -> new HashMap<>(answer.<String, Object>getMap("items[0]"));
            case NUMBER ->
                    new HashMap<>(
                            answer.<String, Object>getMap(
                                    "items.find { it.number == '" + NUMBER + "' }"));
        };
    }

    private static long version(Map<String, Object> read) {
        return ((Number) read.getOrDefault("version", -1)).longValue();
    }

    private static Map<String, Object> with(Map<String, Object> read, Edited what, Object value) {
        Map<String, Object> wish = new HashMap<>(read);
        wish.put(what.setting, value);
        return wish;
    }

    private int audited() {
        return office.admin().get(API + "audit").then().extract().jsonPath().getInt("total");
    }
}
