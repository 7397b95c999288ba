package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sound.sampled.AudioFileFormat;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What administrators do about recordings: who records where, to whom a recording belongs, what
/// may not be removed, and what everybody did.
@ExtendWith(WholeSystem.class)
@Tag("ADM-1")
class RecordingAdministrationTest {
    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

    private final LocalStack stack;
    private final Chromium chromium;
    private final Looks looks = new Looks("stories");

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
            looks.check(ada, "recording-policy-choices");
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

    @Test
    @Tag("REC-5")
    @Tag("REC-7")
    @Tag("ADM-2")
    void recording_is_given_to_another_held_and_stands_in_the_audit_log() throws IOException {
        String title = "given-" + UUID.randomUUID();
        try (var nadia = Person.withBrowser("giver", chromium, "en");
                var ada = Person.withBrowser("holder", chromium, "en")) {
            recordings(nadia, "nadia");
            nadia.page()
                    .locator("input[type=file]")
                    .setInputFiles(
                            new FilePayload(
                                    title + ".wav",
                                    "application/octet-stream",
                                    Tone.as(AudioFileFormat.Type.WAVE)));
            link(nadia, title).click();
            nadia.button("More").click();
            nadia.chooseInMenu("Give to another person");
            nadia.sees("You will not see it any more");
            find(nadia, "Person", "Tom Fletcher");
            looks.check(nadia, "recording-give");
            nadia.buttonInDialog("Give").click();
            nadia.sees("belongs to Tom Fletcher now");
            link(nadia, title).waitFor(GONE);

            recordings(ada, "ada");
            link(ada, title).click();
            ada.sees("Tom Fletcher");
            ada.button("Play").click();
            ada.page()
                    .waitForFunction(
                            "() => [...document.querySelectorAll('[data-track]')].some(sound => sound.currentTime > 1)",
                            null,
                            new Page.WaitForFunctionOptions().setTimeout(180_000));
            ada.button("More").click();
            ada.chooseInMenu("Put under legal hold");
            ada.write("Why", "A case");
            looks.check(ada, "recording-hold");
            ada.buttonInDialog("Put under legal hold").click();
            ada.sees("Under legal hold by Ada Moreau: A case");
            ada.button("More").click();
            ada.chooseInMenu("Who did what with it");
            ada.seesRow("Ada Moreau", "Put under legal hold", title, "A case");
            ada.seesRow("Ada Moreau", "Played", title);
            ada.seesRow("Nadia Benali", "Gave to another person", "Nadia Benali → Tom Fletcher");
            ada.seesRow("Nadia Benali", "Uploaded", title);
            looks.check(ada, "recording-audit");
            choose(ada, "What", "Uploaded");
            ada.page()
                    .getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("Played"))
                    .first()
                    .waitFor(GONE);
            ada.seesRow("Nadia Benali", "Uploaded", title);
            assertEquals(List.of(), ada.troubles());
            assertEquals(List.of(), nadia.troubles());
        }
    }

    private void recordings(Person person, String userName) {
        person.open(stack.url().resolve("/recordings?lang=en"));
        person.signIn(userName);
        person.button("Upload").waitFor();
    }

    private static Locator link(Person person, String title) {
        return person.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .first();
    }

    /// Adds somebody to those who are picked already.
    private static void pick(Person person, String label, String name) {
        find(person, label, name);
        person.page().keyboard().press("Escape");
    }

    private static void find(Person person, String label, String name) {
        // Whatever must be filled in has a star behind its label.
        person.page().getByLabel(Pattern.compile("^" + label + "( \\*)?$")).first().fill(name);
        option(person, name).click();
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
