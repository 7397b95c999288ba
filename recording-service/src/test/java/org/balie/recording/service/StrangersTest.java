package org.balie.recording.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.balie.local.testing.RealParts;
import org.balie.local.testing.TestTokens;
import org.balie.recording.core.Source;
import org.balie.recording.sealed.TrackKind;
import org.balie.recording.store.RecordingRef;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whoever a recording is not for, tried at every address that names one: those that the service's
/// own description lists, so that a new one is tried as well.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("REC-5")
@Tag("REC-6")
class StrangersTest {
    private static final String RECORDING = Person.PATH + "/{id}";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /// What they want to be told, by method and address; the others nothing.
    private static final Map<String, String> WISHES =
            Map.of(
                    "patch " + RECORDING,
                    "{\"title\": \"Mine\", \"version\": 1}",
                    "post " + RECORDING + "/owner",
                    "{\"ownerId\": \"eve\", \"ownerName\": \"Eve\"}",
                    "put " + RECORDING + "/hold",
                    "{\"reason\": \"none\"}",
                    "post " + RECORDING + "/downloads",
                    "{\"as\": \"mp4\"}",
                    "post " + RECORDING + "/links",
                    "{\"mail\": \"eve@example.org\", \"days\": 1}");

    @Inject Shelf shelf;

    private final String site = "site-" + UUID.randomUUID();
    private final Person nadia = Person.agent("Nadia", site);

    private record Address(String method, String path) {
        Response ask(Person person, RecordingRef ref) {
            String wish = WISHES.get(method + " " + path);
            var asking = wish == null ? person.asking() : person.asking().body(wish);
            return asking.request(method.toUpperCase(Locale.ROOT), of(ref));
        }

        String of(RecordingRef ref) {
            return path.replace("{id}", ref.recordingId().toString())
                    .replaceAll("\\{[^}]+\\}", "1");
        }
    }

    @Test
    void another_sites_people_and_a_colleague_find_nothing_at_any_address() {
        RecordingRef ref = ended(Source.SESSION);
        String elsewhere = "site-" + UUID.randomUUID();
        nothingFor(
                ref,
                Person.agent("Eve", elsewhere),
                Person.supervisor("Eve", elsewhere),
                Person.admin("Eve", elsewhere),
                // whoever has the same name and id there is somebody else
                new Person(
                        nadia.id(),
                        nadia.name(),
                        elsewhere,
                        TestTokens.agentToken(nadia.id(), nadia.name(), elsewhere, "admin")),
                Person.agent("Otto", site));
    }

    @Test
    @Tag("TEL-20")
    void nobody_of_the_same_site_finds_a_recorded_call_at_any_address() {
        nothingFor(
                ended(Source.TELEPHONE),
                Person.agent("Otto", site),
                Person.supervisor("Sam", site),
                Person.admin("Ada", site));
    }

    private void nothingFor(RecordingRef ref, Person... strangers) {
        var before = whatTheyCouldChange(ref);
        for (Address address : addresses()) {
            for (Person stranger : strangers) {
                Response answer = address.ask(stranger, ref);
                assertEquals(
                        404,
                        answer.statusCode(),
                        () -> address + " for " + stranger.name() + ": " + answer.asString());
                assertTrue(
                        answer.asString().contains("urn:balie:problem:not-found"), address::path);
            }
        }
        assertEquals(before, whatTheyCouldChange(ref));
    }

    private Map<String, Object> whatTheyCouldChange(RecordingRef ref) {
        Map<String, Object> row =
                new HashMap<>(nadia.get("/" + ref.recordingId()).extract().jsonPath().getMap(""));
        row.keySet()
                .retainAll(
                        Set.of(
                                "title",
                                "description",
                                "ownerId",
                                "ownerName",
                                "disabled",
                                "deletedAt",
                                "held",
                                "version"));
        assertEquals(8, row.size(), row::toString);
        return row;
    }

    @Test
    void visitors_are_forbidden_everything_and_who_did_not_sign_in_too() {
        RecordingRef ref = ended(Source.SESSION);
        String token = TestTokens.visitorToken("v", site, UUID.randomUUID(), "Jan");
        for (Address address : addresses()) {
            assertEquals(
                    403,
                    address.ask(new Person("v", "Jan", site, token), ref).statusCode(),
                    address::toString);
            Response unknown =
                    RestAssured.given()
                            .contentType(ContentType.JSON)
                            .request(address.method().toUpperCase(Locale.ROOT), address.of(ref));
            assertEquals(401, unknown.statusCode(), address::toString);
        }
    }

    private static List<Address> addresses() {
        Map<String, Map<String, Object>> paths =
                RestAssured.get(Person.PATH + "/openapi?format=json").jsonPath().getMap("paths");
        List<Address> all =
                paths.entrySet().stream()
                        .filter(each -> each.getKey().startsWith(RECORDING))
                        .flatMap(
                                each ->
                                        methods(each.getValue())
                                                .map(method -> new Address(method, each.getKey())))
                        .toList();
        assertTrue(all.size() >= 12, () -> "only " + all);
        return all;
    }

    private static Stream<String> methods(Map<String, Object> operations) {
        return operations.keySet().stream().filter(METHODS::contains);
    }

    private RecordingRef ended(Source source) {
        RecordingRef ref = shelf.begin(nadia, source, "Not yours");
        shelf.track(
                ref,
                1,
                TrackKind.SCREEN,
                "video/webm;codecs=vp9",
                Shelf.NOON,
                new byte[] {1, 2, 3, 4, 5, 6});
        shelf.end(ref);
        return ref;
    }
}
