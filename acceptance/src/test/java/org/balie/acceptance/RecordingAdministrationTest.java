package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What administrators say about recordings: who records where, who is recorded always.
@ExtendWith(WholeSystem.class)
@Tag("ADM-1")
class RecordingAdministrationTest {
    private final LocalStack stack;
    private final Chromium chromium;
    private final Accessibility accessibility = new Accessibility();

    RecordingAdministrationTest(LocalStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    @Tag("REC-1")
    @Tag("REC-3")
    void administrator_says_who_records_where_and_takes_it_back() throws InterruptedException {
        String name = "Rens " + UUID.randomUUID();
        String id = addPerson(name);
        try (var ada = Person.withBrowser("recording-policy", chromium, "en")) {
            ada.open(stack.url().resolve("/admin/recording?lang=en"));
            ada.signIn("ada");
            pick(ada, "These agents record to their own computer", name);
            choose(ada, "Recorded by itself", "Sessions of some queues or agents");
            ada.sees("Nothing is chosen yet");
            pick(ada, "Agents", name);
            ada.write("Largest file", "1500");
            ada.write("Recordings go after", "3000");
            accessibility.check(ada.page(), "/admin/recording with choices");
            save(ada, "No recording is older than 3000 days now.");
            ada.sees("Recording is saved.");
            JsonNode policy = policy();
            assertEquals("local", policy.path("agentsRecorder").path(id).asText());
            assertEquals(id, policy.path("always").path("agents").path(0).asText());
            assertEquals(1_500_000_000, policy.path("uploadBytes").asLong());
            ada.button("Undo").click();
            ada.sees("Recording is as it was.");
            assertTrue(policy().path("agentsRecorder").path(id).isMissingNode());
            assertEquals("off", policy().path("always").asText());
            ada.open(
                    stack.url().resolve("/admin/audit?of=recording&action=policy-changed&lang=en"));
            ada.seesRow("Ada Moreau", "Changed the policy", "Largest file: 2000 → 1500", name);
            assertEquals(List.of(), ada.troubles());
        }
    }

    /// Adds somebody to those who are picked already, or chooses the one.
    private static void pick(Person person, String label, String name) {
        var field = person.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.first().fill(name);
        option(person, name).click();
        person.page().keyboard().press("Escape");
    }

    private static void choose(Person person, String label, String words) {
        person.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .click();
        option(person, words).click();
    }

    private static Locator option(Person person, String name) {
        return person.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
                .filter(new Locator.FilterOptions().setVisible(true))
                .first();
    }

    /// @param caution what is said before
    private static void save(Person person, String caution) {
        person.button("Save").click();
        person.sees(caution);
        person.buttonInDialog("Save").click();
    }

    private String addPerson(String name) throws InterruptedException {
        String id = UUID.randomUUID().toString();
        var body =
                Map.of(
                        "agentId",
                        id,
                        "name",
                        name,
                        "email",
                        "",
                        "capacity",
                        1,
                        "queues",
                        List.of(),
                        "skills",
                        List.of(),
                        "version",
                        0);
        assertEquals(201, ada().post("/api/acd/admin/people", body).status());
        return id;
    }

    private JsonNode policy() throws InterruptedException {
        return ada().get("/api/recordings/policy").body();
    }

    private Door ada() throws InterruptedException {
        return Door.of(stack.url()).as(stack.accessTokenOf("ada"));
    }
}
