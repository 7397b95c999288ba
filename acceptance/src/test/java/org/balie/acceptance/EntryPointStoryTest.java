package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An administrator makes a way in: builds its form, sees it as customers will, leads some of them
/// elsewhere and tries that before saving. Then a customer comes, and is led there.
@ExtendWith(WholeSystem.class)
class EntryPointStoryTest {
    /// What the administrator reads, beside what everybody does ([Words]).
    private record Labels(
            Words words,
            String name,
            String choice,
            String questionIn,
            String answerIn,
            String addRule,
            String thenTo,
            String outcome,
            String decides,
            String defaultDecides,
            String create,
            String moveQuestion) {

        @Override
        public String toString() {
            return words.language();
        }

        static final Labels ENGLISH =
                new Labels(
                        Words.ENGLISH,
                        "Name",
                        "Choice",
                        "Question, English",
                        "answer %d, English",
                        "Add a rule",
                        "Then to",
                        "Try it",
                        "Rule 1 decides",
                        "No rule fits",
                        "Create",
                        "Move Your colour");
        static final Labels DUTCH =
                new Labels(
                        Words.DUTCH,
                        "Naam",
                        "Keuze",
                        "Vraag, Nederlands",
                        "antwoord %d, Nederlands",
                        "Regel toevoegen",
                        "Dan naar",
                        "Uitproberen",
                        "Regel 1 beslist",
                        "Geen regel past",
                        "Maken",
                        "Your colour verplaatsen");
    }

    private final LocalStack stack;
    private final Chromium chromium;
    private final Accessibility accessibility = new Accessibility();

    EntryPointStoryTest(LocalStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    static Stream<Labels> languages() {
        return Stream.of(Labels.ENGLISH, Labels.DUTCH);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @Tag("ACD-1")
    @Tag("ACD-2")
    @Tag("ACD-3")
    void a_form_is_built_tried_and_leads_its_customers(Labels labels) {
        var language = labels.words().language();
        var kim = "Kim " + language;
        try (var nadia = new Agent(stack, "nadia");
                var ada = Person.withBrowser("ada", chromium, language);
                var customer = Person.withBrowser("customer", chromium, language)) {
            nadia.beAvailable();
            ada.open(stack.url().resolve("/admin/entry-points/new?lang=" + language));
            ada.signIn("ada");
            ada.write(labels.name(), "Story " + language);
            build(ada, labels);
            ada.page().evaluate("() => scrollTo(0, 0)");
            accessibility.check(ada.page(), "the builder in " + language);
            var entryPoint = tryAndCreate(ada, labels);

            customer.open(stack.url().resolve("/help/" + entryPoint + "?lang=" + language));
            customer.write(labels.words().yourName(), kim);
            customer.page().getByText("Red", new Page.GetByTextOptions().setExact(true)).click();
            customer.button(labels.words().askForHelp()).click();
            var offer = nadia.desk().awaitAny("offer/", each -> Agent.nameIn(each).equals(kim));
            assertEquals("Technical help", offer.getValue().path("queueName").asText());
            nadia.accept(kim);
            var work = nadia.desk().awaitAny("work/", each -> isOf(kim, each)).getValue();
            var sessionId = work.path("sessionId").asText();
            try (var room = nadia.enter(sessionId)) {
                room.await("me", me -> me.path("role").asText().equals("primary"));
                nadia.end(sessionId);
            }
        }
    }

    private static boolean isOf(String customer, JsonNode work) {
        return work.path("customerName").asText().equals(customer);
    }

    /// Adds a choice, orders the form by keyboard and leads one answer elsewhere.
    private static void build(Person ada, Labels labels) {
        ada.button(labels.choice()).click();
        ada.write(labels.questionIn(), "Your colour");
        for (var answer : List.of("Red", "Blue")) {
            var number = answer.equals("Red") ? 1 : 2;
            textBox(ada, labels.answerIn().formatted(number)).fill(answer);
        }
        var handle = ada.button(labels.moveQuestion());
        handle.focus();
        handle.press("ArrowUp");
        ada.button(labels.addRule()).click();
        choose(ada, labels.thenTo(), "Technical help");
    }

    private static Locator textBox(Person ada, String name) {
        return ada.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name));
    }

    private static void choose(Person ada, String label, String option) {
        ada.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label)).click();
        ada.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .filter(new Locator.FilterOptions().setVisible(true))
                .click();
    }

    /// Plays a customer in the preview, reads where that one would be led, and saves.
    private static String tryAndCreate(Person ada, Labels labels) {
        FrameLocator preview = ada.page().frameLocator("iframe");
        var outcome =
                ada.page()
                        .getByRole(
                                AriaRole.REGION,
                                new Page.GetByRoleOptions().setName(labels.outcome()))
                        .getByRole(AriaRole.STATUS);
        preview.getByText("Blue").click();
        outcome.getByText(labels.defaultDecides()).waitFor();
        preview.getByText("Red").click();
        outcome.getByText(labels.decides()).waitFor();
        outcome.getByText("Technical help").waitFor();
        ada.button(labels.create()).click();
        var saved = Pattern.compile(".*/admin/entry-points/(?!new)[^/?]+.*");
        ada.page().waitForURL(saved);
        var path = URI.create(ada.page().url()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
