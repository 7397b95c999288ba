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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/// An agent who looks at something else, or whose computer sleeps.
///
/// A browser takes minutes until it throttles a tab, so this waits beside the other tests: at the
/// bicycle shop, where no other test works.
@Tag("ACD-6")
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(WholeSystem.class)
@ResourceLock(value = WholeSystem.PARTS, mode = ResourceAccessMode.READ)
class AgentOutOfSightTest {
    private static final String BRAM = "Bram Jansen";

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

    private final LocalStack stack;

    AgentOutOfSightTest(LocalStack stack) {
        this.stack = stack;
    }

    @Test
    @Tag("ACD-8")
    @Execution(ExecutionMode.SAME_THREAD)
    void behind_another_tab_an_agent_stays_available_and_is_offered_to() {
        var words = FloorWords.ENGLISH;
        try (var joost = new Agent(stack, "joost");
                var board = board(joost);
                var laptop = Chromium.laptop(words.language());
                var bram = Person.at(laptop, "bram-hidden")) {
            List<WebSocket> lines = new ArrayList<>();
            bram.page().onWebSocket(line -> addIfDesk(line, lines));
            var wayIn = new WayIn(stack, words.words());
            wayIn.startWork(bram, "bram", words.words().startAvailable());
            board.awaitThat("Bram is available", _ -> presenceOf(board).equals("available"));
            var since = bramOn(board).orElseThrow().path("since").asText();
            var line = lines.getLast();

            bram.page().evaluate(TIME_TIMERS);
            bram.looksAtAnotherTab();
            Patience.until("the tab's own timers are throttled", () -> isThrottled(bram));
            System.out.println("behind another tab: seconds between ticks of 1 s: " + gaps(bram));

            assertEquals("hidden", bram.page().evaluate("() => document.visibilityState"));
            assertEquals("available", presenceOf(board));
            assertEquals(since, bramOn(board).orElseThrow().path("since").asText());
            assertFalse(line.isClosed());
            assertSame(line, lines.getLast());

            try (var customer = Visitor.asksAboutBicycle(stack.url(), "Hanna")) {
                Patience.until(
                        "the tab's title names who waits",
                        () -> bram.page().title().contains(customer.name()));
                assertEquals("hidden", bram.page().evaluate("() => document.visibilityState"));
                bram.page().bringToFront();
                bram.button(words.words().accept()).click();
                customer.awaitSession();
                wayIn.part(bram);
            }
            assertEquals(List.of(), bram.troubles());
        }
    }

    @Test
    @Tag("ACD-8")
    @Execution(ExecutionMode.SAME_THREAD)
    void an_agent_whose_computer_slept_is_back_by_itself_and_was_no_ghost() {
        var words = FloorWords.ENGLISH;
        try (var joost = Agent.away(stack, "joost");
                var board = board(joost);
                var laptop = Chromium.laptop(words.language());
                var bram = Person.at(laptop, "bram-asleep")) {
            var wayIn = new WayIn(stack, words.words());
            wayIn.startWork(bram, "bram", words.words().startAvailable());
            board.awaitThat("Bram is available", _ -> presenceOf(board).equals("available"));

            try (var customer = laptop.asleep(() -> comesWhileBramIsGone(board))) {
                board.awaitThat("Bram is back", _ -> presenceOf(board).equals("available"));
                bram.sees(customer.name());
                bram.sees("Available");
                bram.button(words.words().accept()).click();
                customer.awaitSession();
                wayIn.part(bram);
            }
            assertEquals(List.of(), bram.troubles());
        }
    }

    /// Waits, instead of being offered to a ghost.
    private Visitor comesWhileBramIsGone(LiveLine board) {
        board.awaitThat("Bram is gone", _ -> presenceOf(board).equals("offline"));
        var customer = Visitor.asksAboutBicycle(stack.url(), "Kees");
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
        return bramOn(board).map(agent -> agent.path("presence").asText()).orElse("unknown");
    }

    private static Optional<JsonNode> bramOn(LiveLine board) {
        return board.documents().values().stream()
                .filter(each -> each.path("name").asText().equals(BRAM))
                .findAny();
    }
}
