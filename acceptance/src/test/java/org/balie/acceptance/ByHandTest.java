package org.balie.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What agents and supervisors decide themselves instead of the rules, and messages of customers
/// who do not wait.
@ExtendWith(WholeSystem.class)
class ByHandTest {
    private final LocalStack stack;
    private final Chromium chromium;
    private final Accessibility accessibility = new Accessibility();

    ByHandTest(LocalStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    static Stream<FloorWords> languages() {
        return Stream.of(FloorWords.ENGLISH, FloorWords.DUTCH);
    }

    @ParameterizedTest(name = "in {0}")
    @MethodSource("languages")
    @Tag("ACD-13")
    void an_agent_takes_who_was_declined_before(FloorWords words) {
        var wayIn = new WayIn(stack, words.words());
        try (var eva = Person.withBrowser("eva", chromium, words.language())) {
            wayIn.startWork(eva, "eva", words.words().startAvailable());
            try (var customer = Visitor.asksForHelp(stack.url(), "Waits " + words)) {
                eva.sees(customer.name());
                eva.page().keyboard().press("d");
                item(eva, words.declineWithout());
                customer.awaitState("waiting");

                var take = eva.button(words.take() + customer.name());
                eva.page()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions()
                                        .setName(Pattern.compile("^Customer service")))
                        .click();
                take.waitFor();
                accessibility.check(eva.page(), "who waits, " + words);
                take.click();
                customer.awaitSession();
                wayIn.part(eva);
            }
        }
    }

    @ParameterizedTest(name = "in {0}")
    @MethodSource("languages")
    @Tag("ACD-13")
    @Tag("ADM-2")
    void a_supervisor_moves_who_waits(FloorWords words) {
        try (var sam = new Agent(stack, "sam");
                var customer = Person.withBrowser("customer", chromium, words.language());
                var ada = Person.withBrowser("ada", chromium, words.language())) {
            // somebody is there, so that the queue is open, and nobody is offered to
            sam.beAvailable();
            sam.setPresence("away");
            var name = "Olga " + words.language();
            new WayIn(stack, words.words()).askForHelp(customer, name);
            ada.open(stack.url().resolve("/board/queues/service?lang=" + words.language()));
            ada.signIn("ada");
            ada.button(words.moves() + name).click();
            item(ada, words.prioritise());
            ada.page().getByText("9", new Page.GetByTextOptions().setExact(true)).last().click();
            ada.buttonInDialog(words.set()).click();
            ada.page()
                    .getByRole(AriaRole.DIALOG)
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            accessibility.check(ada.page(), "a queue with its moves, " + words);

            ada.button(words.moves() + name).click();
            item(ada, words.close());
            ada.write(words.reason(), "Please call 020 123 45 67.");
            ada.buttonInDialog(words.closeRequest()).click();
            customer.sees(words.requestClosed());
            customer.sees("Please call 020 123 45 67.");

            ada.open(stack.url().resolve("/admin/audit?lang=" + words.language()));
            ada.sees(words.audited());
            accessibility.check(ada.page(), "the audit log, " + words);
        }
    }

    @ParameterizedTest(name = "in {0}")
    @MethodSource("languages")
    @Tag("ACD-5")
    void a_message_instead_of_waiting_is_handled(FloorWords words) {
        var wayIn = new WayIn(stack, words.words());
        try (var sam = new Agent(stack, "sam");
                var customer = Person.withBrowser("customer", chromium, words.language());
                var eva = Person.withBrowser("eva", chromium, words.language())) {
            sam.beAvailable();
            sam.setPresence("away");
            var name = "Piet " + words.language();
            wayIn.askForHelp(customer, name);
            customer.button(words.notWaiting()).click();
            customer.write(words.yourMessage(), "My parcel is wet.");
            accessibility.check(customer.page(), "a message, " + words);
            customer.button(words.sendMessage()).click();
            customer.sees(words.messageSent());
            customer.sees(words.placeGivenUp());

            wayIn.startWork(eva, "eva", words.words().startAvailable());
            eva.sees(name);
            eva.button(words.words().accept()).click();
            eva.sees(words.messageFrom() + name);
            eva.sees("My parcel is wet.");
            accessibility.check(eva.page(), "a message at the desk, " + words);
            eva.button(words.done()).click();
            eva.button(words.words().finishWrapUp()).click();
        }
    }

    private static void item(Person person, String name) {
        person.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .click();
    }
}
