package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What agents and supervisors decide themselves instead of the rules, with what customers, agents
/// and the audit log see of it.
class ByHandTest extends FloorStory {
    private static final String ENTRY_POINT = "by-hand";
    private static final String HERE = "Repairs";
    private static final String THERE = "Returns";

    ByHandTest(LocalStack stack, Chromium chromium) {
        super(stack, chromium);
    }

    /// Two queues to move between: Sam's, and one of Sam and Eva.
    @BeforeEach
    void queues() {
        var ada = new Administrator(stack);
        ada.addQueue("repairs", HERE, Map.of());
        ada.addQueue("returns", THERE, Map.of());
        ada.addMember("Sam Okafor", "repairs");
        ada.addMember("Sam Okafor", "returns");
        ada.addMember("Eva Lindqvist", "returns");
        ada.addEntryPoint(ENTRY_POINT, new TreeMap<>(Map.of(HERE, "repairs")));
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
                eva.chooseInMenu(words.declineWithout());
                customer.awaitState("waiting");

                var take = eva.button(words.take() + customer.name());
                eva.page()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions()
                                        .setName(Pattern.compile("^Customer service")))
                        .click();
                take.waitFor();
                looks.check(eva, "desk-who-waits-" + words);
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
    void a_supervisor_gives_a_customer_to_an_agent_of_another_queue(FloorWords words) {
        var wayIn = new WayIn(stack, words.words());
        var moves = words.moves();
        var name = "Lies " + words;
        try (var _ = whoIsAway("sam");
                var customer = Person.withPhone("customer", chromium, words.language());
                var nadia = Person.withBrowser("nadia", chromium, words.language());
                var ada = Person.withBrowser("ada", chromium, words.language())) {
            wayIn.startWork(nadia, "nadia", words.words().startAvailable());
            wayIn.askAt(customer, ENTRY_POINT, name, HERE);
            customer.sees(moves.next());
            openBoard(ada, words);
            ada.button(moves.of() + name).click();
            ada.chooseInMenu(moves.assign());
            ada.tick(AriaRole.RADIO, "Nadia Benali");
            looks.check(ada, "board-assign-" + words);
            press(ada, moves.assign());

            nadia.sees(name);
            nadia.sees(moves.assignedToYou());
            looks.check(nadia, "desk-assigned-" + words);
            nadia.button(words.words().accept()).click();
            customer.say(words.words(), "Thank you, Nadia");
            nadia.sees("Thank you, Nadia");
            wayIn.part(nadia);
            audited(ada, words, moves.audit().assigned(), name);
            assertEquals(List.of(), ada.troubles());
            assertEquals(List.of(), nadia.troubles());
        }
    }

    @ParameterizedTest(name = "in {0}")
    @MethodSource("languages")
    @Tag("ACD-13")
    @Tag("ADM-2")
    void a_supervisor_moves_a_customer_to_another_queue(FloorWords words) {
        var wayIn = new WayIn(stack, words.words());
        var moves = words.moves();
        var name = "Wout " + words;
        try (var _ = whoIsAway("sam");
                var customer = Person.withPhone("customer", chromium, words.language());
                var eva = Person.withBrowser("eva", chromium, words.language());
                var ada = Person.withBrowser("ada", chromium, words.language())) {
            wayIn.startWork(eva, "eva", words.words().startAway());
            wayIn.askAt(customer, ENTRY_POINT, name, HERE);
            customer.sees(moves.inQueue() + HERE);
            openBoard(ada, words);
            ada.button(moves.of() + name).click();
            ada.chooseInMenu(moves.move());
            ada.tick(AriaRole.RADIO, THERE);
            looks.check(ada, "board-move-" + words);
            press(ada, moves.moveNow());

            customer.sees(moves.inQueue() + THERE);
            looks.check(customer, "customer-moved-" + words);
            wayIn.begin(eva, words.words().startAvailable());
            eva.sees(name);
            eva.button(words.words().accept()).click();
            customer.say(words.words(), "So you are Eva");
            eva.sees("So you are Eva");
            wayIn.part(eva);
            audited(ada, words, moves.audit().moved(), name, THERE);
            assertEquals(List.of(), ada.troubles());
        }
    }

    @ParameterizedTest(name = "in {0}")
    @MethodSource("languages")
    @Tag("ACD-13")
    @Tag("ADM-2")
    void a_supervisor_raises_and_closes_who_waits(FloorWords words) {
        var moves = words.moves();
        var name = "Olga " + words;
        try (var _ = whoIsAway("sam");
                var before = Visitor.asksAt(stack.url(), ENTRY_POINT, "Before " + words, HERE);
                var customer = Person.withPhone("customer", chromium, words.language());
                var ada = Person.withBrowser("ada", chromium, words.language())) {
            before.awaitState("waiting");
            new WayIn(stack, words.words()).askAt(customer, ENTRY_POINT, name, HERE);
            openBoard(ada, words);
            ada.button(moves.of() + name).click();
            ada.chooseInMenu(moves.prioritise());
            ada.page().getByText("9", new Page.GetByTextOptions().setExact(true)).last().click();
            press(ada, moves.set());
            ada.seesRow(name, moves.raised());
            customer.sees(moves.next());
            looks.check(ada, "board-raised-" + words);

            ada.button(moves.of() + name).click();
            ada.chooseInMenu(moves.close());
            ada.write(moves.reason(), "Please call 020 123 45 67.");
            looks.check(ada, "board-close-" + words);
            // looks elsewhere, with a phone that lets go of the page
            customer.open(URI.create("about:blank"));
            press(ada, moves.closeOne());
            customer.open(page("/help/" + ENTRY_POINT, words));
            customer.sees(moves.requestClosed());
            customer.sees("Please call 020 123 45 67.");
            looks.check(customer, "customer-closed-" + words);
            // who has read it can ask anew
            customer.page().reload();
            customer.button(words.words().askForHelp()).waitFor();

            audited(ada, words, moves.audit().prioritised(), name);
            audited(ada, words, moves.audit().closed(), name);
            looks.check(ada, "audit-" + words);
            before.leaveQueue();
            before.awaitState("left");
        }
    }

    @ParameterizedTest(name = "in {0}")
    @MethodSource("languages")
    @Tag("ACD-13")
    @Tag("ADM-2")
    void a_supervisor_moves_and_closes_several_at_once(FloorWords words) {
        var moves = words.moves();
        var name = "Third " + words;
        try (var _ = whoIsAway("sam");
                var first = Visitor.asksAt(stack.url(), ENTRY_POINT, "First " + words, HERE);
                var second = Visitor.asksAt(stack.url(), ENTRY_POINT, "Second " + words, HERE);
                var customer = Person.withPhone("customer", chromium, words.language());
                var ada = Person.withBrowser("ada", chromium, words.language())) {
            first.awaitState("waiting");
            second.awaitState("waiting");
            new WayIn(stack, words.words()).askAt(customer, ENTRY_POINT, name, HERE);
            openBoard(ada, words);
            ada.seesRow(name);
            ada.tick(AriaRole.CHECKBOX, moves.chooseAll());
            ada.sees(moves.threeChosen());
            // a customer can be given to one agent only, so that is for one customer at a time
            assertEquals(true, ada.button(moves.assign()).isDisabled());
            ada.button(moves.move()).click();
            ada.tick(AriaRole.RADIO, THERE);
            looks.check(ada, "board-move-several-" + words);
            press(ada, moves.moveNow());
            ada.sees(moves.threeMoved() + THERE);
            customer.sees(moves.inQueue() + THERE);

            ada.open(page("/board/queues/returns", words));
            ada.tick(AriaRole.CHECKBOX, moves.choose() + first.name());
            ada.tick(AriaRole.CHECKBOX, moves.choose() + second.name());
            ada.button(moves.close()).click();
            ada.write(moves.reason(), "The shop is closing.");
            looks.check(ada, "board-close-several-" + words);
            press(ada, moves.closeTwo());
            ada.sees(moves.twoClosed());
            for (var gone : List.of(first, second)) {
                var request = gone.line().await("request", ByHandTest::isClosed);
                assertEquals("The shop is closing.", request.path("reason").asText());
            }
            customer.sees(moves.next());
            ada.tick(AriaRole.CHECKBOX, moves.choose() + name);
            ada.button(moves.close()).click();
            ada.write(moves.reason(), "This was all for today.");
            press(ada, moves.closeOne());
            customer.sees("This was all for today.");
            audited(ada, words, moves.audit().moved(), name, THERE);
            audited(ada, words, moves.audit().closed(), first.name());
            audited(ada, words, moves.audit().closed(), second.name());
        }
    }

    private static boolean isClosed(JsonNode request) {
        return request.path("state").asText().equals("closed");
    }

    private void openBoard(Person ada, FloorWords words) {
        ada.open(page("/board/queues/repairs", words));
        ada.signIn("ada");
    }

    /// Presses a dialog's button and waits until the dialog is gone: the floor has the move then.
    private static void press(Person ada, String button) {
        ada.buttonInDialog(button).click();
        ada.page()
                .getByRole(AriaRole.DIALOG)
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private void audited(Person ada, FloorWords words, String... row) {
        ada.open(page("/admin/audit", words));
        ada.page()
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(words.moves().audit().title()))
                .waitFor();
        ada.seesRow(row);
    }
}
