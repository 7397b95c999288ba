package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// An agent who looks at something else, or whose computer sleeps.
@Tag("ACD-6")
class AgentOutOfSightTest extends FloorStory {
    private static final String EVA = "Eva Lindqvist";

    /// Counts, in the page's own time, how long each timer of a chain took that asked for a second.
    private static final String TIME_TIMERS =
            """
            () => {
              window.balieGaps = [];
              let before = performance.now();
              const again = () => {
                const now = performance.now();
                balieGaps.push(Math.round((now - before) / 1000));
                before = now;
                setTimeout(again, 1000);
              };
              setTimeout(again, 1000);
            }
            """;

    /// Longer than a client may be silent before its connection counts as lost.
    private static final int SECONDS_OF_SILENCE = 50;

    AgentOutOfSightTest(LocalStack stack, Chromium chromium) {
        super(stack, chromium);
    }

    @Test
    @Tag("ACD-8")
    void behind_another_tab_an_agent_stays_available_and_is_offered_to() {
        var words = FloorWords.ENGLISH;
        try (var sam = new Agent(stack, "sam");
                var board = board(sam);
                var laptop = chromium.laptop(words.language());
                var eva = Person.at(laptop, "eva-hidden")) {
            List<WebSocket> lines = new ArrayList<>();
            eva.page().onWebSocket(line -> addIfDesk(line, lines));
            var wayIn = new WayIn(stack, words.words());
            wayIn.startWork(eva, "eva", words.words().startAvailable());
            board.awaitThat("Eva is available", _ -> presenceOf(board).equals("available"));
            var since = evaOn(board).orElseThrow().path("since").asText();
            var line = lines.getLast();

            eva.page().evaluate(TIME_TIMERS);
            eva.looksAtAnotherTab();
            Patience.until("the tab's own timers are throttled", () -> isThrottled(eva));
            System.out.println("behind another tab: seconds between ticks of 1 s: " + gaps(eva));

            assertEquals("hidden", eva.page().evaluate("() => document.visibilityState"));
            assertEquals("available", presenceOf(board));
            assertEquals(since, evaOn(board).orElseThrow().path("since").asText());
            assertFalse(line.isClosed());
            assertSame(line, lines.getLast());

            try (var customer = Visitor.asksForHelp(stack.url(), "Hanna")) {
                Patience.until(
                        "the tab's title names who waits",
                        () -> eva.page().title().contains(customer.name()));
                assertEquals("hidden", eva.page().evaluate("() => document.visibilityState"));
                eva.page().bringToFront();
                eva.button(words.words().accept()).click();
                customer.awaitSession();
                wayIn.part(eva);
            }
            assertEquals(List.of(), eva.troubles());
        }
    }

    @Test
    @Tag("ACD-8")
    void an_agent_whose_computer_slept_is_back_by_itself_and_was_no_ghost() {
        var words = FloorWords.ENGLISH;
        try (var sam = whoIsAway("sam");
                var board = board(sam);
                var laptop = chromium.laptop(words.language());
                var eva = Person.at(laptop, "eva-asleep")) {
            var wayIn = new WayIn(stack, words.words());
            wayIn.startWork(eva, "eva", words.words().startAvailable());
            board.awaitThat("Eva is available", _ -> presenceOf(board).equals("available"));

            try (var customer = laptop.asleep(() -> comesWhileEvaIsGone(board))) {
                board.awaitThat("Eva is back", _ -> presenceOf(board).equals("available"));
                eva.sees(customer.name());
                eva.sees("Available");
                eva.button(words.words().accept()).click();
                customer.awaitSession();
                wayIn.part(eva);
            }
            assertEquals(List.of(), eva.troubles());
        }
    }

    /// Waits, instead of being offered to a ghost.
    private Visitor comesWhileEvaIsGone(LiveLine board) {
        board.awaitThat("Eva is gone", _ -> presenceOf(board).equals("offline"));
        var customer = Visitor.asksForHelp(stack.url(), "Bram");
        customer.awaitState("waiting");
        return customer;
    }

    private static void addIfDesk(WebSocket line, List<WebSocket> lines) {
        if (line.url().contains("/ws/acd/desk")) {
            lines.add(line);
        }
    }

    private static boolean isThrottled(Person agent) {
        return gaps(agent).stream().anyMatch(seconds -> seconds >= SECONDS_OF_SILENCE);
    }

    private static List<Integer> gaps(Person agent) {
        var gaps = (List<?>) agent.page().evaluate("() => balieGaps");
        return gaps.stream().map(Integer.class::cast).toList();
    }

    private LiveLine board(Agent supervisor) {
        return new LiveLine(stack.url(), "/ws/acd/board", supervisor::token);
    }

    private static String presenceOf(LiveLine board) {
        return evaOn(board).map(agent -> agent.path("presence").asText()).orElse("unknown");
    }

    private static Optional<JsonNode> evaOn(LiveLine board) {
        return board.documents().values().stream()
                .filter(each -> each.path("name").asText().equals(EVA))
                .findAny();
    }
}
