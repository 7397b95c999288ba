package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.balie.acceptance.FloorWords.Kind;
import org.balie.acceptance.FloorWords.Message;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Customers with a phone who are refused, or wait too long, and leave a message or ask to be
/// called or mailed back; then an agent has it, as what it is.
@Tag("ACD-5")
class InsteadOfWaitingTest extends FloorStory {
    private static final String ENTRY_POINT = "instead";
    private static final String PHONE = "020 123 45 67";
    private static final String EMAIL = "piet@example.org";
    private static final String WORDS = "My parcel is wet.";

    /// What is usual would be two minutes of waiting here.
    private static final Duration SHORT_GRACE = Duration.ofSeconds(15);

    /// The queues that the entry point leads to, each by the customer's choice of its name.
    private enum Queue {
        OPEN("Any time", Map.of()),
        CLOSED("At night", Map.of("openingHours", NEVER)),
        FULL("On Saturdays", Map.of("maximumLength", 1)),
        DESERTED("At lunch", Map.of()),
        SLOW("In spring", Map.of("maximumWaitSeconds", 10));

        final String title;
        final Map<String, ?> special;

        Queue(String title, Map<String, ?> special) {
            this.title = title;
            this.special = special;
        }

        String id() {
            return "instead-" + ordinal();
        }

        /// Why somebody who waits there, or would, is not helped.
        String refusal(Message words) {
            return switch (this) {
                case OPEN -> throw new IllegalStateException("open to everybody");
                case CLOSED -> words.closed();
                case FULL -> words.full();
                case DESERTED -> words.nobody();
                case SLOW -> words.tooLong();
            };
        }

        /// What the story's customer wants instead: each kind has its turn.
        Kind wanted(Message words) {
            return switch (this) {
                case OPEN, CLOSED -> words.words();
                case FULL, SLOW -> words.callBack();
                case DESERTED -> words.mailBack();
            };
        }
    }

    private static final Map<String, ?> NEVER =
            Map.of("timeZone", "Europe/Amsterdam", "weekly", List.of(), "holidays", List.of());

    InsteadOfWaitingTest(LocalStack stack, Chromium chromium) {
        super(stack, chromium);
    }

    static Stream<Arguments> refusals() {
        return languages()
                .flatMap(
                        words ->
                                Stream.of(Queue.CLOSED, Queue.FULL, Queue.DESERTED)
                                        .map(queue -> Arguments.of(words, queue)));
    }

    /// Eva belongs to all of them. Sam, who is away, is reason enough to let customers in, but not
    /// where nobody is to be.
    @BeforeEach
    void queues() {
        var ada = new Administrator(stack);
        var choices = new TreeMap<String, String>();
        for (var queue : Queue.values()) {
            ada.addQueue(queue.id(), queue.title, queue.special);
            ada.addMember("Eva Lindqvist", queue.id());
            choices.put(queue.title, queue.id());
        }
        for (var queue : Arrays.asList(Queue.OPEN, Queue.CLOSED, Queue.FULL, Queue.SLOW)) {
            ada.addMember("Sam Okafor", queue.id());
        }
        ada.addEntryPoint(ENTRY_POINT, choices);
        ada.addEntryPoint(
                "instead-night", new TreeMap<>(Map.of(Queue.CLOSED.title, Queue.CLOSED.id())));
        // offline from here on, whatever an earlier story left behind
        new Agent(stack, "eva").close();
    }

    @ParameterizedTest(name = "in {0}")
    @MethodSource("languages")
    void who_would_rather_not_wait_gives_the_place_up_for_a_message(FloorWords words) {
        var message = words.message();
        var name = "Piet " + words;
        try (var _ = whoIsAway("sam");
                var customer = Person.withPhone("customer", chromium, words.language())) {
            asks(customer, words, name, Queue.OPEN);
            customer.sees(words.moves().next());
            customer.button(message.words().choose()).click();
            looks.check(customer, "customer-message-" + words);
            leave(customer, message, message.words());
            customer.sees(message.placeGivenUp());
            looks.check(customer, "customer-message-sent-" + words);
            handled(words, message.words(), name);
            assertEquals(List.of(), customer.troubles());
        }
    }

    @ParameterizedTest(name = "in {0}, {1}")
    @MethodSource("refusals")
    void who_is_refused_can_still_be_heard(FloorWords words, Queue queue) {
        var message = words.message();
        var name = "Greet " + words;
        var wanted = queue.wanted(message);
        try (var _ = whoIsAway("sam");
                var customer = Person.withPhone("customer", chromium, words.language())) {
            if (queue == Queue.FULL) {
                try (var before =
                        Visitor.asksAt(stack.url(), ENTRY_POINT, "Before " + words, queue.title)) {
                    before.awaitState("waiting");
                    asks(customer, words, name, queue);
                    customer.sees(queue.refusal(message));
                    before.leaveQueue();
                }
            } else {
                asks(customer, words, name, queue);
                customer.sees(queue.refusal(message));
            }
            looks.check(customer, "customer-refused-" + queue + "-" + words);
            customer.button(wanted.choose()).click();
            knowsTheAnswers(customer, words);
            looks.check(customer, "customer-after-refusal-" + queue + "-" + words);
            leave(customer, message, wanted);
            looks.check(customer, "customer-sent-" + queue + "-" + words);
            handled(words, wanted, name);
            assertEquals(List.of(), customer.troubles());
        }
    }

    @ParameterizedTest(name = "in {0}")
    @MethodSource("languages")
    void who_waited_too_long_can_be_called(FloorWords words) {
        var message = words.message();
        var name = "Hugo " + words;
        var wanted = Queue.SLOW.wanted(message);
        try (var _ = whoIsAway("sam");
                var customer = Person.withPhone("customer", chromium, words.language())) {
            asks(customer, words, name, Queue.SLOW);
            customer.sees(Queue.SLOW.refusal(message));
            looks.check(customer, "customer-waited-too-long-" + words);
            customer.button(wanted.choose()).click();
            knowsTheAnswers(customer, words);
            leave(customer, message, wanted);
            handled(words, wanted, name);
            assertEquals(List.of(), customer.troubles());
        }
    }

    @ParameterizedTest(name = "in {0}")
    @MethodSource("languages")
    void who_finds_the_door_closed_can_leave_a_message(FloorWords words) {
        var message = words.message();
        var name = "Tine " + words;
        try (var customer = Person.withPhone("customer", chromium, words.language())) {
            customer.open(page("/help/instead-night", words));
            customer.sees(message.closed());
            looks.check(customer, "customer-closed-door-" + words);
            customer.button(message.words().choose()).click();
            customer.write(words.words().yourName(), name);
            chooses(customer, Queue.CLOSED);
            looks.check(customer, "customer-message-at-closed-door-" + words);
            leave(customer, message, message.words());
            handled(words, message.words(), name);
            assertEquals(List.of(), customer.troubles());
        }
    }

    @Test
    void whose_connection_was_gone_for_too_long_can_leave_a_message() {
        var words = FloorWords.ENGLISH;
        var message = words.message();
        var name = "Ine";
        var usual = new Administrator(stack).keepPlaces(SHORT_GRACE);
        try (var sam = whoIsAway("sam");
                var board = new LiveLine(stack.url(), "/ws/acd/board", sam::token);
                var pocket = chromium.laptop(words.language());
                var customer = Person.at(pocket, "customer-in-a-pocket")) {
            customer.page().setViewportSize(390, 844);
            asks(customer, words, name, Queue.OPEN);
            customer.sees(words.moves().next());
            board.awaitThat(name + " waits", documents -> waits(name, documents));
            pocket.asleep(
                    () -> {
                        board.awaitThat(name + " is gone", documents -> !waits(name, documents));
                        return name;
                    });
            customer.sees(message.lineLost());
            looks.check(customer, "customer-connection-lost-" + words);
            customer.button(message.words().choose()).click();
            knowsTheAnswers(customer, words);
            leave(customer, message, message.words());
            handled(words, message.words(), name);
        } finally {
            new Administrator(stack).keepPlaces(usual);
        }
    }

    private static boolean waits(String name, Map<String, JsonNode> board) {
        return board.entrySet().stream()
                .filter(each -> each.getKey().startsWith("request/"))
                .anyMatch(each -> each.getValue().path("customerName").asText().equals(name));
    }

    private void asks(Person customer, FloorWords words, String name, Queue queue) {
        new WayIn(stack, words.words()).askAt(customer, ENTRY_POINT, name, queue.title);
    }

    private static void chooses(Person customer, Queue queue) {
        customer.page().getByText(queue.title, new Page.GetByTextOptions().setExact(true)).click();
    }

    /// Nothing is asked twice.
    private static void knowsTheAnswers(Person customer, FloorWords words) {
        customer.sees(words.message().known());
        var name = new Page.GetByRoleOptions().setName(words.words().yourName());
        assertEquals(0, customer.page().getByRole(AriaRole.TEXTBOX, name).count());
    }

    private static void leave(Person customer, Message message, Kind kind) {
        if (kind == message.callBack()) {
            customer.write(message.phone(), PHONE);
        } else {
            customer.write(message.email(), EMAIL);
        }
        customer.write(kind.text(), WORDS);
        customer.button(kind.send()).click();
        customer.sees(kind.sent());
    }

    /// Eva comes to work, gets it as what it is, sees how to reach the customer, and is done.
    private void handled(FloorWords words, Kind kind, String name) {
        var message = words.message();
        try (var eva = Person.withBrowser("eva", chromium, words.language())) {
            new WayIn(stack, words.words()).startWork(eva, "eva", words.words().startAvailable());
            eva.sees(name);
            eva.button(words.words().accept()).click();
            eva.sees(kind.atDesk().formatted(name));
            eva.sees(WORDS);
            var reach = kind == message.callBack() ? "tel:0201234567" : "mailto:" + EMAIL;
            eva.page().locator("a[href^='" + reach + "']").waitFor();
            looks.check(
                    eva,
                    "desk-" + kind.send().replace(' ', '-').toLowerCase(Locale.ROOT) + "-" + words);
            eva.button(message.done()).click();
            eva.button(words.words().finishWrapUp()).click();
            eva.page()
                    .getByText(kind.atDesk().formatted(name))
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            assertEquals(List.of(), eva.troubles());
        }
    }
}
