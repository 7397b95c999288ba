package org.balie.recording.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.balie.local.testing.RealParts;
import org.balie.recording.core.Access;
import org.balie.recording.core.Act;
import org.balie.recording.core.Ruling;
import org.balie.recording.core.Source;
import org.balie.recording.core.Viewer;
import org.balie.recording.core.Viewer.Standing;
import org.balie.recording.library.Recording;
import org.balie.recording.library.Recordings;
import org.balie.recording.store.RecordingRef;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("REC-5")
class ListTest {
    private static final String DISABLED = "disabled_at = now(), disabled_by = 'x'";
    private static final String DELETED = "deleted_at = now(), deleted_by = 'x'";

    @Inject Shelf shelf;

    private final String site = "site-" + UUID.randomUUID();
    private final Person nadia = Person.agent("Nadia", site);
    private final Person otto = Person.agent("Otto", site);
    private final Person sam = Person.supervisor("Sam", site);
    private final Person ada = Person.admin("Ada", site);

    @Test
    @Tag("REC-6")
    @Tag("TEL-20")
    void list_holds_what_the_rules_let_each_see_and_nothing_else() {
        var all = new ArrayList<RecordingRef>();
        for (Person owner : List.of(nadia, otto, ada)) {
            for (Source source : Source.values()) {
                for (String change :
                        List.of("title = 'x'", DISABLED, DELETED, DISABLED + ", " + DELETED)) {
                    RecordingRef ref = shelf.begin(owner, source, "x");
                    shelf.set(ref, change);
                    all.add(ref);
                }
            }
        }
        for (Person person : List.of(nadia, otto, sam, ada)) {
            Viewer viewer = new Viewer(person.id(), standing(person));
            for (boolean deleted : new boolean[] {false, true}) {
                Set<String> expected =
                        all.stream()
                                .map(ref -> Recordings.find(shelf.rows(), ref).orElseThrow())
                                .filter(one -> one.deleted().isPresent() == deleted)
                                .filter(
                                        one ->
                                                Access.of(viewer, one.subject(), Act.SEE)
                                                        == Ruling.GRANTED)
                                .map(Recording::id)
                                .map(UUID::toString)
                                .collect(Collectors.toSet());
                assertEquals(
                        expected,
                        Set.copyOf(
                                ids(
                                        person.get("?limit=200&deleted=" + deleted)
                                                .extract()
                                                .jsonPath())),
                        person.name() + " " + deleted);
            }
        }
    }

    private Standing standing(Person person) {
        return person.equals(ada)
                ? Standing.ADMIN
                : person.equals(sam) ? Standing.SUPERVISOR : Standing.AGENT;
    }

    @Test
    void another_site_sees_nothing() {
        shelf.begin(nadia, Source.SESSION, "Secret");
        Person stranger = Person.admin("Eve", "site-" + UUID.randomUUID());
        assertEquals(List.of(), ids(stranger.get("?q=Secret").extract().jsonPath()));
    }

    @Test
    void pages_hold_each_once_in_every_order() {
        for (int i = 0; i < 7; i++) {
            RecordingRef ref = shelf.begin(nadia, Source.SESSION, "Title " + (i % 3));
            shelf.set(ref, "bytes = " + (i % 2) + ", length_ms = " + (7 - i));
        }
        for (String column : List.of("startedAt", "title", "owner", "length", "bytes")) {
            List<String> up = pages(column);
            List<String> down = pages("-" + column);
            assertEquals(7, Set.copyOf(up).size());
            assertEquals(up, down.reversed(), column);
        }
    }

    private List<String> pages(String sort) {
        var all = new ArrayList<String>();
        String cursor = "";
        do {
            JsonPath page =
                    nadia.asking()
                            .queryParam("sort", sort)
                            .queryParam("limit", 3)
                            .queryParam("cursor", cursor)
                            .get(Person.PATH)
                            .jsonPath();
            all.addAll(ids(page));
            cursor = page.getString("next");
        } while (cursor != null);
        return all;
    }

    @Test
    void search_finds_text_anywhere_and_takes_it_literally() {
        RecordingRef one = shelf.begin(nadia, Source.SESSION, "Invoice 100% wrong");
        RecordingRef two = shelf.begin(nadia, Source.UPLOAD, "Other");
        shelf.set(two, "customer_name = 'Mia de Wit', state = 'ended', ended_at = now()");
        assertEquals(List.of(id(one)), found("q", "100%"));
        assertEquals(List.of(id(one)), found("q", "invoice"));
        assertEquals(List.of(id(two)), found("q", "de wit"));
        assertEquals(List.of(), found("q", "1_0"));
        assertEquals(List.of(id(two)), found("source", "upload"));
        assertEquals(List.of(id(two)), found("state", "ended"));
        assertEquals(List.of(), found("agent", "nobody"));
        assertEquals(2, found("agent", nadia.id()).size());
        assertEquals(List.of(), found("from", "2027-01-01T00:00:00Z"));
        assertEquals(2, found("to", "2027-01-01T00:00:00Z").size());
    }

    private List<String> found(String parameter, String value) {
        return ids(nadia.asking().queryParam(parameter, value).get(Person.PATH).jsonPath());
    }

    @Test
    void bad_parameters_are_all_named() {
        for (String bad :
                List.of(
                        "sort=x",
                        "from=yesterday",
                        "limit=0",
                        "limit=201",
                        "limit=x",
                        "cursor=x",
                        "state=x",
                        "source=x",
                        "deleted=x")) {
            Person.refused(nadia.asking().get(Person.PATH + "?" + bad), 422, "invalid");
        }
        Person.refused(nadia.asking().queryParam("q", "a\u0000b").get(Person.PATH), 422, "invalid");
        String other = pagesFirst("title");
        Person.refused(
                nadia.asking()
                        .queryParam("sort", "bytes")
                        .queryParam("cursor", other)
                        .get(Person.PATH),
                422,
                "invalid");
    }

    private String pagesFirst(String sort) {
        shelf.begin(nadia, Source.SESSION, "a");
        shelf.begin(nadia, Source.SESSION, "b");
        return nadia.asking()
                .queryParam("sort", sort)
                .queryParam("limit", 1)
                .get(Person.PATH)
                .jsonPath()
                .getString("next");
    }

    @Test
    void details_tell_tracks_and_what_the_asker_may_do() {
        RecordingRef ref = shelf.begin(nadia, Source.SESSION, "One");
        shelf.end(ref);
        shelf.set(ref, "sealed_at = now(), held_at = now(), held_by = 'x', hold_reason = 'court'");
        JsonPath own = nadia.get("/" + ref.recordingId()).extract().jsonPath();
        assertEquals("One", own.getString("title"));
        assertEquals("court", own.getString("hold.reason"));
        assertTrue(own.getList("may").containsAll(List.of("play", "rename", "reassign")));
        assertTrue(!own.getList("may").contains("delete"), "a hold beats deleting");
        assertTrue(
                ada.get("/" + ref.recordingId())
                        .extract()
                        .jsonPath()
                        .getList("may")
                        .contains("hold"));
        assertNull(own.getString("deletedAt"));
        Person.refused(otto.asking().get(Person.PATH + "/" + ref.recordingId()), 404, "not-found");
    }

    @Test
    void nobody_can_write_that_a_recording_ended_without_saying_when() {
        RecordingRef ref = shelf.begin(nadia, Source.SESSION, "One");
        assertThrows(RuntimeException.class, () -> shelf.set(ref, "state = 'ended'"));
        assertEquals(
                "running",
                nadia.get("/" + ref.recordingId()).extract().jsonPath().getString("state"));
    }

    @Test
    void who_did_not_sign_in_gets_nothing() {
        Person.expect(io.restassured.RestAssured.get(Person.PATH), 401);
        Person nobody =
                new Person(
                        "v",
                        "v",
                        site,
                        org.balie.local.testing.TestTokens.visitorToken(
                                "v", site, UUID.randomUUID(), "v"));
        Person.refused(nobody.asking().get(Person.PATH), 403, "forbidden");
    }

    private static String id(RecordingRef ref) {
        return ref.recordingId().toString();
    }

    private static List<String> ids(JsonPath page) {
        return page.getList("recordings.recordingId");
    }
}
