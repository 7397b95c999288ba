package org.balie.recording.service;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.balie.local.testing.RealParts;
import org.balie.recording.core.Source;
import org.balie.recording.ffmpeg.Footage;
import org.balie.recording.sealed.TrackKind;
import org.balie.recording.store.RecordingRef;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Links by mail: who may send one, what it shows, and what stops it.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("REC-5")
class LinkTest {
    private static final byte[] PICTURE = Footage.picture(2, 160, 90);
    private static final Pattern ADDRESS =
            Pattern.compile(Pattern.quote(RealParts.PUBLIC_URL) + "/recording/([A-Za-z0-9_-]+)\\s");

    @Inject Shelf shelf;
    @Inject MockMailbox mailbox;

    private final String site = "site-" + UUID.randomUUID();
    private final Person nadia = Person.agent("Nadia", site);
    private final Person ada = Person.admin("Ada", site);
    private final String mail = "mia-" + UUID.randomUUID() + "@example.org";

    @Test
    void mail_in_the_senders_language_leads_to_picture_and_sound() {
        RecordingRef ref = ended(Source.SESSION);
        String token = sent(ref, "nl-NL");
        Mail letter = letter();
        assertTrue(letter.getSubject().contains("Nadia stuurt u een opname"), letter.getSubject());
        Response page = RestAssured.get(shared(token));
        Person.expect(page, 200)
                .header("Cache-Control", equalTo("no-store"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("X-Robots-Tag", equalTo("noindex, nofollow"))
                .body("title", equalTo("Help"))
                .body("tracks[0].mime", equalTo("video/webm;codecs=vp9"))
                .body("tracks[0].participantName", equalTo(null))
                .body("tracks[0].participantId", equalTo(null));
        assertFalse(page.asString().contains("ownerId"), page.asString());
        Person.expect(RestAssured.get(shared(token) + "/tracks/1/index"), 200)
                .body("complete", equalTo(true));
        Response part =
                RestAssured.given()
                        .header("Range", "bytes=0-99")
                        .get(shared(token) + "/tracks/1/content");
        Person.expect(part, 206).header("Cache-Control", equalTo("no-store"));
        assertArrayEquals(Arrays.copyOf(PICTURE, 100), part.asByteArray());
        Person.refused(RestAssured.get(shared(token) + "/tracks/2/content"), 404, "not-found");
    }

    @Test
    void nothing_else_of_the_recording_is_had_with_it() {
        RecordingRef ref = ended(Source.SESSION);
        String token = sent(ref, "en");
        assertTrue(letter().getText().contains("sends you a recording: Help"));
        for (String path : List.of("/timeline", "/thumbnails/0", "/links", "/tracks/1/address")) {
            int status = RestAssured.get(shared(token) + path).statusCode();
            assertTrue(status == 404 || status == 405, path + " answers " + status);
        }
        assertEquals(401, RestAssured.get(Person.PATH + path(ref) + "/timeline").statusCode());
        Person.refused(RestAssured.get(Person.PATH + "/media/" + token), 404, "not-found");
        Person.refused(RestAssured.get(Person.PATH + "/downloads/" + token), 404, "not-found");
    }

    @Test
    void openings_are_counted_and_stand_in_the_audit_log() {
        RecordingRef ref = ended(Source.SESSION);
        String token = sent(ref, "en");
        Person.expect(RestAssured.get(shared(token)), 200);
        Person.expect(RestAssured.get(shared(token)), 200);
        nadia.get(path(ref) + "/links")
                .body("links.mail", equalTo(List.of(mail)))
                .body("links[0].opened", equalTo(1));
        ada.get("/audit?recording=" + ref.recordingId())
                .body("entries.action", equalTo(List.of("link-opened", "link-sent")))
                .body("entries.actorName", hasItems(mail));
    }

    @Test
    void revoked_link_stops_at_once_and_the_others_go_on() {
        RecordingRef ref = ended(Source.SESSION);
        String token = sent(ref, "en");
        String other = sent(ref, "en");
        String link = nadia.get(path(ref) + "/links").extract().path("links[1].linkId");
        Person otto = Person.agent("Otto", site);
        Person.refused(otto.asking().delete(links(ref) + "/" + link), 404, "not-found");
        Person.expect(nadia.asking().delete(links(ref) + "/" + link), 204);
        Person.expect(nadia.asking().delete(links(ref) + "/" + link), 204);
        refusedEverywhere(token, 410, "link-revoked");
        Person.expect(RestAssured.get(shared(other)), 200);
        nadia.get(path(ref) + "/links").body("links.size()", equalTo(1));
        RecordingRef another = ended(Source.SESSION);
        Person.refused(nadia.asking().delete(links(another) + "/" + link), 404, "not-found");
    }

    @Test
    void link_stops_when_its_days_are_over() {
        RecordingRef ref = ended(Source.SESSION);
        String token = sent(ref, "en");
        shelf.rows()
                .change(
                        "update recording_link set expires_at = now() where recording_id = $1",
                        Tuple.of(ref.recordingId()));
        refusedEverywhere(token, 410, "link-expired");
        nadia.get(path(ref) + "/links").body("links.size()", equalTo(0));
    }

    @Test
    void disabled_deleted_or_purged_recording_is_not_shown_any_more() {
        RecordingRef ref = ended(Source.SESSION);
        String token = sent(ref, "en");
        shelf.set(ref, "disabled_at = now(), disabled_by = 'x'");
        refusedEverywhere(token, 410, "link-gone");
        shelf.set(ref, "disabled_at = null");
        Person.expect(RestAssured.get(shared(token)), 200);
        Person.expect(nadia.asking().delete(Person.PATH + path(ref)), 204);
        refusedEverywhere(token, 410, "link-gone");
        shelf.rows().change("delete from recording where id = $1", Tuple.of(ref.recordingId()));
        refusedEverywhere(token, 410, "link-gone");
    }

    @Test
    void changed_token_is_none() {
        String token = sent(ended(Source.SESSION), "en");
        for (int place : new int[] {0, token.length() / 2, token.length() - 1}) {
            char other = token.charAt(place) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, place) + other + token.substring(place + 1);
            Person.refused(RestAssured.get(shared(changed)), 404, "not-found");
        }
        Person.refused(RestAssured.get(shared(UUID.randomUUID().toString())), 404, "not-found");
    }

    @Test
    void only_who_may_sends_one() {
        RecordingRef ref = ended(Source.SESSION);
        for (Person other :
                List.of(
                        Person.agent("Otto", site),
                        Person.admin("Eve", "elsewhere-" + UUID.randomUUID()))) {
            Person.refused(send(other, ref, mail, 7, "en"), 404, "not-found");
            Person.refused(other.asking().get(links(ref)), 404, "not-found");
        }
        Person.expect(send(Person.supervisor("Sam", site), ref, mail, 7, "en"), 201);
        RecordingRef running = shelf.begin(nadia, Source.SESSION, "Now");
        Person.refused(send(nadia, running, mail, 7, "en"), 409, "still-running");
        assertEquals(1, mailbox.getMailsSentTo(mail).size());
    }

    @Test
    @Tag("REC-6")
    void telephone_call_has_no_links_even_when_a_row_says_so() {
        RecordingRef call = ended(Source.TELEPHONE);
        Person.refused(send(nadia, call, mail, 7, "en"), 403, "forbidden");
        RecordingRef ref = ended(Source.SESSION);
        String token = sent(ref, "en");
        shelf.set(ref, "source = 'telephone'");
        refusedEverywhere(token, 410, "link-gone");
    }

    @Test
    void what_is_no_address_or_no_number_of_days_is_refused() {
        RecordingRef ref = ended(Source.SESSION);
        for (String wrong :
                List.of(
                        "",
                        "mia",
                        "mia@here",
                        "a b@example.org",
                        "a@example.org\\r\\nBcc: b@example.org",
                        "a@x.org,b@x.org")) {
            Person.refused(send(nadia, ref, wrong, 7, "en"), 422, "invalid");
        }
        Person.refused(send(nadia, ref, mail, 0, "en"), 422, "invalid");
        Person.refused(send(nadia, ref, mail, 91, "en"), 422, "invalid");
        nadia.get(path(ref) + "/links").body("links.size()", equalTo(0));
    }

    private void refusedEverywhere(String token, int status, String code) {
        for (String path : List.of("", "/tracks/1/index", "/tracks/1/content")) {
            Response answer = RestAssured.get(shared(token) + path);
            Person.refused(answer, status, code);
            assertEquals("no-store", answer.header("Cache-Control"));
        }
    }

    private RecordingRef ended(Source source) {
        RecordingRef ref = shelf.begin(nadia, source, "Help");
        shelf.track(ref, 1, TrackKind.SCREEN, "video/webm;codecs=vp9", Shelf.NOON, PICTURE);
        shelf.end(ref);
        return ref;
    }

    /// Sends a link and reads the token in the mail.
    private String sent(RecordingRef ref, String language) {
        Person.expect(send(nadia, ref, mail, 7, language), 201).body("mail", equalTo(mail));
        Matcher address = ADDRESS.matcher(letter().getText());
        assertTrue(address.find(), letter().getText());
        return address.group(1);
    }

    private Mail letter() {
        return mailbox.getMailsSentTo(mail).getLast();
    }

    private static Response send(
            Person person, RecordingRef ref, String mail, int days, String language) {
        return person.asking()
                .header("Accept-Language", language)
                .body("{\"mail\":\"%s\",\"days\":%d}".formatted(mail, days))
                .post(links(ref));
    }

    private static String links(RecordingRef ref) {
        return Person.PATH + path(ref) + "/links";
    }

    private static String path(RecordingRef ref) {
        return "/" + ref.recordingId();
    }

    private static String shared(String token) {
        return Person.PATH + "/shared/" + token;
    }
}
