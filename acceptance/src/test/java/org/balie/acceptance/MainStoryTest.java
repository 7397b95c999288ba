package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The main job, as its users do it: the button on a shop's page, the wait, the offer, the session
/// with chat, voice, video and the customer's screen, a second agent who takes over, the end, the
/// rating, the wallboard, the report.
@ExtendWith(WholeSystem.class)
class MainStoryTest {
    private final LocalStack stack;
    private final Chromium chromium;

    MainStoryTest(LocalStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    static Stream<Words> languages() {
        return Stream.of(Words.ENGLISH, Words.DUTCH);
    }

    @ParameterizedTest(name = "in {0}")
    @MethodSource("languages")
    @Tag("ACD-1")
    @Tag("ACD-2")
    @Tag("ACD-5")
    @Tag("ACD-11")
    @Tag("ACD-14")
    @Tag("SES-1")
    @Tag("SES-2")
    @Tag("SES-5")
    @Tag("SES-6")
    @Tag("SES-7")
    @Tag("SES-8")
    @Tag("SES-9")
    @Tag("SES-10")
    @Tag("SES-11")
    @Tag("CHT-1")
    @Tag("VOX-1")
    @Tag("VID-1")
    @Tag("SHR-1")
    @Tag("REP-3")
    @Tag("REP-9")
    void a_customer_is_helped(Words words) throws IOException {
        var language = words.language();
        var customerName = "Jan de Vries " + language;
        var wayIn = new WayIn(stack, words);
        try (var customer = Person.withBrowser("customer", chromium, language);
                var nadia = Person.withBrowser("nadia", chromium, language);
                var eva = Person.withBrowser("eva", chromium, language);
                var sam = Person.withBrowser("sam", chromium, language)) {
            wayIn.startWork(nadia, "nadia", words.startAvailable());
            sam.open(stack.url().resolve("/board?lang=" + language));
            sam.signIn("sam");
            sam.sees("Customer service");

            wayIn.askForHelp(customer, customerName);
            nadia.sees(customerName);
            nadia.button(words.accept()).click();
            customer.say(words, "Hello from the customer");
            nadia.sees("Hello from the customer");
            nadia.say(words, "Hello from Nadia");
            customer.sees("Hello from Nadia");

            talkAndShow(customer, nadia, words, customerName);
            reloadBothSides(customer, nadia, words);

            wayIn.startWork(eva, "eva", words.startAway());
            eva.open(stack.url().resolve("/desk/join"));
            eva.button(words.join() + ": " + customerName).click();
            eva.sees("Hello from the customer");
            nadia.button(words.handOver()).click();
            nadia.buttonInDialog(words.handOver()).click();

            eva.button(words.endSession()).waitFor();
            eva.write(words.notes(), "Parcel found, " + language);
            eva.button(words.endSession()).click();
            eva.buttonInDialog(words.endSession()).click();

            customer.button("5").click();
            customer.button(words.send()).click();
            customer.sees(words.thanks());
            reportListsIt(sam, customerName, language);
            for (var person : List.of(customer, nadia, eva, sam)) {
                assertEquals(List.of(), person.troubles());
            }
        }
    }

    private static void talkAndShow(Person customer, Person agent, Words words, String name) {
        agent.button(words.startVoice()).click();
        customer.button(words.joinVoice()).click();
        agent.hearsSomebody();
        customer.hearsSomebody();

        agent.button(words.cameraOn()).click();
        customer.button(words.cameraOn()).click();
        agent.seesMovingPicture(name);
        customer.seesMovingPicture("Nadia");

        agent.button(words.askScreen()).click();
        customer.buttonInDialog(words.allow()).click();
        agent.seesMovingPicture(words.screenOf());
    }

    private static void reloadBothSides(Person customer, Person agent, Words words) {
        customer.page().reload();
        customer.say(words, "Back after a reload");
        agent.sees("Back after a reload");
        agent.page().reload();
        agent.sees("Back after a reload");
        agent.say(words, "I am back too");
        customer.sees("I am back too");
    }

    private void reportListsIt(Person supervisor, String customerName, String language)
            throws IOException {
        supervisor.open(stack.url().resolve("/reports/sessions?lang=" + language));
        supervisor.sees(customerName);
        var download =
                supervisor
                        .page()
                        .waitForDownload(
                                () ->
                                        supervisor
                                                .page()
                                                .getByRole(
                                                        AriaRole.BUTTON,
                                                        new Page.GetByRoleOptions()
                                                                .setName(Pattern.compile("CSV")))
                                                .first()
                                                .click(new Locator.ClickOptions()));
        var csv = Files.readString(download.path(), StandardCharsets.UTF_8);
        assertTrue(csv.contains(customerName), csv);
        assertTrue(csv.startsWith("\uFEFF"), "a spreadsheet needs the mark of UTF-8");
    }
}
