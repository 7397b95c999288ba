package org.balie.session.service;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.balie.local.testing.PostOffice;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(PostOffice.class)
class InvitationTest {
    @Test
    @Tag("SES-3")
    void primary_invites_by_mail_in_the_customers_language() throws IOException {
        try (Helping helping = Helping.begin()) {
            Member.expect(
                    helping.agent.post(
                            helping.id,
                            "/invitations",
                            "{\"email\":\"mia@example.org\",\"message\":\"Kom erbij\"}"),
                    202);
            String letter = PostOffice.nextLetter();
            assertTrue(letter.contains("To: mia@example.org"), letter);
            assertTrue(letter.contains("Nadia nodigt u uit"), letter);
            assertTrue(letter.contains("Kom erbij"), letter);
            assertTrue(letter.contains(RealParts.PUBLIC_URL + "/join/" + helping.number()), letter);
        }
    }

    @Test
    @Tag("SES-3")
    void mail_that_the_server_does_not_take_is_told() {
        try (Helping helping = Helping.begin()) {
            helping.agent.isRefused(
                    helping.id,
                    "/invitations",
                    "{\"email\":\"nobody@example.org\"}",
                    502,
                    "mail-not-sent");
            helping.agent.isRefused(
                    helping.id, "/invitations", "{\"email\":\"not an address\"}", 422, "invalid");
            helping.agent.isRefused(
                    helping.id,
                    "/invitations",
                    "{\"email\":\"a@example.org\\r\\nBcc: b@example.org\"}",
                    422,
                    "invalid");
        }
    }
}
