package org.balie.telephony.service;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.balie.contracts.TelephonyEvent;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.PostOffice;
import org.balie.local.testing.RealParts;
import org.balie.telephony.core.state.Privilege;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Who asked for it gets a mail for each new message, and only who may listen to it.
@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(PostOffice.class)
@Tag("TEL-25")
class VoicemailMailTest {
    private static final String MAIL = "/api/telephony/voicemail/mail";

    @Inject TestOffice office;
    @Inject Pool pool;

    @AfterEach
    void nobody_wants_mails_any_more() {
        change("delete from voicemail_subscription");
    }

    @Test
    @Tag("TEL-4")
    void whoever_may_listen_is_told_in_words_of_their_own() throws IOException {
        office.boss().delegate("ann").delegate("eva", Privilege.ANSWER_CALLS);
        subscribe("boss", "nl");
        subscribe("ann", "en");
        subscribe("eva", "en");
        office.message();

        String one = PostOffice.nextLetter();
        String other = PostOffice.nextLetter();
        String dutch = one.contains("boss@example.org") ? one : other;
        String english = one.contains("boss@example.org") ? other : one;
        assertTrue(
                dutch.contains("Er is een nieuw bericht van +31612345678; het duurt 0:17."), dutch);
        assertTrue(english.contains("To: ann@example.org"), english);
        assertTrue(
                english.contains("Subject: New voicemail for The boss from +31612345678"), english);
        assertTrue(english.contains(RealParts.PUBLIC_URL + "/phone/voicemail"), english);
        assertEquals(2, mails());
    }

    @Test
    void event_that_comes_twice_is_told_once() throws IOException {
        office.boss();
        subscribe("boss", "en");
        office.message();
        PostOffice.nextLetter();
        TestTopic.again(
                TestTopic.read(office.site, 3).stream()
                        .filter(each -> each.data() instanceof TelephonyEvent.MessageLeft)
                        .findFirst()
                        .orElseThrow());
        office.message();

        PostOffice.nextLetter();
        assertEquals(2, mails());
    }

    @Test
    void mail_that_the_server_does_not_take_is_tried_again() throws IOException {
        office.boss();
        subscribe("boss", "en");
        change("update voicemail_subscription set mail = 'nobody@example.org'");
        String message = office.message();
        await(message, "attempts = 1 and sent_at is null and next_at > now()");
        change("update voicemail_mail set mail = 'boss@example.org', next_at = now()");

        assertTrue(PostOffice.nextLetter().contains("To: boss@example.org"));
        await(message, "attempts = 2 and sent_at is not null");
    }

    @Test
    void it_goes_to_ones_own_address_as_long_as_one_likes() throws IOException {
        office.boss().delegate("ann");
        office.as("boss")
                .get(MAIL)
                .then()
                .body("mail", nullValue())
                .body("own", equalTo("boss@example.org"));
        office.as("boss")
                .body(Map.of("language", "fr"))
                .put(MAIL)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("language"));
        subscribe("boss", "nl");
        office.as("boss")
                .get(MAIL)
                .then()
                .body("mail", equalTo("boss@example.org"))
                .body("language", equalTo("nl"));
        office.as("boss").delete(MAIL).then().statusCode(204);
        office.as("boss").get(MAIL).then().body("mail", nullValue());
        subscribe("ann", "en");
        office.message();

        assertTrue(PostOffice.nextLetter().contains("To: ann@example.org"));
        assertEquals(1, mails());
    }

    private void subscribe(String person, String language) {
        office.as(person)
                .body(Map.of("language", language))
                .put(MAIL)
                .then()
                .statusCode(200)
                .body("mail", equalTo(person + "@example.org"));
    }

    private void await(String message, String condition) {
        long deadline = System.nanoTime() + LiveClient.PATIENCE.toNanos();
        String query =
                "select count(*)::int from voicemail_mail where message_id = $1 and " + condition;
        while (count(query, Tuple.of(UUID.fromString(message))) == 0) {
            assertTrue(System.nanoTime() < deadline, () -> "never: " + condition);
        }
    }

    private int mails() {
        return count(
                "select count(*)::int from voicemail_mail where site_id = $1",
                Tuple.of(office.site));
    }

    private int count(String query, Tuple values) {
        return pool.preparedQuery(query)
                .execute(values)
                .map(rows -> rows.iterator().next().getInteger(0))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private void change(String statement) {
        pool.query(statement).execute().await().atMost(Duration.ofSeconds(10));
    }
}
