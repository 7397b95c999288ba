package org.balie.telephony.service;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.balie.local.testing.RealParts;
import org.balie.telephony.administration.SipDevices;
import org.balie.telephony.administration.SipTrunks;
import org.balie.telephony.core.state.Id.DeviceId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What administrators set up over REST.
@QuarkusTest
@WithTestResource(RealParts.class)
class AdministrationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject TestOffice office;
    @Inject TestOffice elsewhere;
    @Inject SipDevices devices;
    @Inject SipTrunks trunks;

    @Test
    @Tag("TEL-26")
    void a_telephones_secret_is_shown_once_and_kept_as_what_digest_needs() throws Exception {
        office.boss();
        var made =
                office.admin()
                        .body(Map.of("personId", "boss", "name", "Desk phone"))
                        .post("/api/telephony/admin/devices")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath();
        String id = made.getString("deviceId");
        String text = id + ":" + made.getString("realm") + ":" + made.getString("secret");
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));

        var known = devices.find(new DeviceId(id)).await().atMost(PATIENCE).orElseThrow();
        assertEquals(HexFormat.of().formatHex(hash), known.sha256());
        assertEquals("boss", known.person().value());
        office.admin()
                .get("/api/telephony/admin/devices")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].secret", nullValue())
                .body("items[0].reachable", equalTo(false));

        office.admin()
                .post("/api/telephony/admin/devices/" + id + "/renew")
                .then()
                .statusCode(200)
                .body("secret", not(equalTo(made.getString("secret"))));
        elsewhere
                .admin()
                .post("/api/telephony/admin/devices/" + id + "/renew")
                .then()
                .statusCode(404);
        elsewhere.admin().delete("/api/telephony/admin/devices/" + id).then().statusCode(404);
        office.admin().delete("/api/telephony/admin/devices/" + id).then().statusCode(204);
        office.admin().delete("/api/telephony/admin/devices/" + id).then().statusCode(404);
    }

    @Test
    @Tag("TEL-26")
    void a_telephone_is_somebodys() {
        office.admin()
                .body(Map.of("personId", "nobody", "name", "Desk phone"))
                .post("/api/telephony/admin/devices")
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("TEL-27")
    void a_number_leads_to_a_person_a_line_or_a_queue() {
        office.boss();
        route("+31205550200", Map.of("queueId", "service"), 200);
        route("+31205550201", Map.of("personId", "boss"), 200);
        route("+31205550202", Map.of("lineId", "line"), 200);
        route("+31205550203", Map.of("lineId", "other"), 404);
        route("+31205550203", Map.of("lineId", "line", "queueId", "service"), 422);
        office.admin()
                .get("/api/telephony/admin/numbers")
                .then()
                .body("items.find { it.number == '+31205550200' }.queueId", equalTo("service"))
                .body("items.number", not(hasItem("+31205550203")));
        office.admin().delete("/api/telephony/admin/numbers/+31205550200").then().statusCode(204);
    }

    private void route(String number, Map<String, String> to, int status) {
        office.admin()
                .body(to)
                .put("/api/telephony/admin/numbers/" + number)
                .then()
                .statusCode(status);
    }

    @Test
    @Tag("TEL-27")
    void a_trunks_secret_comes_in_and_is_never_shown() {
        Map<String, Object> trunk =
                Map.of(
                        "name", "Carrier",
                        "kind", "register",
                        "host", "sip.carrier.example",
                        "port", 5061,
                        "transport", "tls",
                        "user", "balie",
                        "secret", "open sesame",
                        "addresses", List.of("192.0.2.0/24"));
        office.admin()
                .body(trunk)
                .put("/api/telephony/admin/trunks/carrier")
                .then()
                .statusCode(200)
                .body("secret", nullValue())
                .body("hasSecret", equalTo(true))
                .body("version", equalTo(1));
        office.admin()
                .body(trunk)
                .put("/api/telephony/admin/trunks/carrier")
                .then()
                .statusCode(409);
        var kept =
                trunks.all().await().atMost(PATIENCE).stream()
                        .filter(each -> each.site().value().equals(office.site))
                        .toList();
        assertEquals("open sesame", kept.getFirst().secret().orElseThrow());
        elsewhere
                .admin()
                .get("/api/telephony/admin/trunks")
                .then()
                .body("items.size()", equalTo(0));
        elsewhere.admin().delete("/api/telephony/admin/trunks/carrier").then().statusCode(404);
        office.admin().delete("/api/telephony/admin/trunks/carrier").then().statusCode(204);
    }

    @Test
    @Tag("TEL-27")
    void a_trunk_that_knows_us_by_our_address_has_no_secret() {
        Map<String, Object> trunk =
                Map.of(
                        "name", "Next door",
                        "kind", "static",
                        "host", "192.0.2.7",
                        "port", 5060,
                        "transport", "udp",
                        "addresses", List.of("192.0.2.7"));
        office.admin()
                .body(trunk)
                .put("/api/telephony/admin/trunks/next-door")
                .then()
                .statusCode(200)
                .body("hasSecret", equalTo(false));
        Map<String, Object> next = new HashMap<>(trunk);
        next.put("version", 1);
        next.put("port", 5070);
        office.admin()
                .body(next)
                .put("/api/telephony/admin/trunks/next-door")
                .then()
                .statusCode(200)
                .body("port", equalTo(5070));
        office.admin().delete("/api/telephony/admin/trunks/next-door").then().statusCode(204);
    }

    @Test
    @Tag("TEL-19")
    void a_person_has_a_place_where_help_finds_it() {
        office.admin()
                .body(Map.of("name", "Ann", "kind", "person", "licensed", true))
                .put("/api/telephony/admin/people/ann")
                .then()
                .statusCode(422)
                .body("errors.field", hasItems("number", "location"));
    }

    @Test
    void what_is_set_up_stands_in_the_audit_log_with_who_did_it() {
        office.boss().delegate("ann");
        long version =
                office.admin()
                        .get("/api/telephony/admin/lines")
                        .then()
                        .extract()
                        .jsonPath()
                        .getLong("items[0].version");
        office.admin()
                .body(Map.of("ownerId", "boss", "number", "+31205550300", "version", version))
                .put("/api/telephony/admin/lines/line")
                .then()
                .statusCode(200);
        office.admin()
                .get("/api/telephony/admin/audit")
                .then()
                .body("items[0].action", equalTo("line-changed"))
                .body("items[0].who.name", equalTo("Ada Admin"))
                .body("items[0].detail", equalTo("number +31205550100 → +31205550300"))
                .body(
                        "items.action",
                        hasItems("delegate-added", "delegation-accepted", "line-created"))
                .body(
                        "items.find { it.action == 'delegate-added' }.subject",
                        equalTo("The boss → The ann"));
        elsewhere.admin().get("/api/telephony/admin/audit").then().body("total", equalTo(0));
    }

    @Test
    void administration_is_administrators() {
        for (String path :
                List.of("policy", "people", "lines", "numbers", "devices", "trunks", "audit")) {
            office.as("ann").get("/api/telephony/admin/" + path).then().statusCode(403);
        }
    }
}
