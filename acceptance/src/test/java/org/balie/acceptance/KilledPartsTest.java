package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `kill -9` of one part at a time, with a session running and customers waiting: what was
/// acknowledged is still there.
@ExtendWith(WholeSystem.class)
@ResourceLock(WholeSystem.PARTS)
class KilledPartsTest {
    private final LocalStack stack;

    KilledPartsTest(LocalStack stack) {
        this.stack = stack;
    }

    @ParameterizedTest
    @ValueSource(strings = {"queue-acd-service", "session-service", "kafka", "postgresql"})
    @Tag("ACD-5")
    @Tag("ACD-8")
    @Tag("SES-11")
    void nothing_acknowledged_is_lost_when_a_part_is_killed(String part) throws Exception {
        try (var tom = available("tom");
                var served = Visitor.asksForHelp(stack.url(), "Served before " + part)) {
            tom.accept(served.name());
            var sessionId = served.awaitSession();
            try (var customerRoom = served.enter(sessionId);
                    var agentRoom = tom.enter(sessionId);
                    var waiting = Visitor.asksForHelp(stack.url(), "Waiting during " + part)) {
                agentRoom.await("me", me -> me.path("role").asText().equals("primary"));
                customerRoom.await("me", me -> me.path("role").asText().equals("customer"));
                say(served, sessionId, "before the kill");
                agentRoom.awaitAny("chat/", line -> says(line, "before the kill"));
                waiting.awaitState("waiting");

                stack.part(part).kill();
                try (var late = Visitor.asksForHelp(stack.url(), "Asked after " + part)) {
                    stack.part(part).awaitReady(Door.RECOVERY);
                    waiting.line().reconnect();
                    waiting.awaitState("waiting");
                    late.awaitState("waiting");

                    customerRoom.reconnect();
                    agentRoom.reconnect();
                    say(served, sessionId, "after the kill");
                    agentRoom.awaitAny("chat/", line -> says(line, "after the kill"));
                    agentRoom.awaitAny("chat/", line -> says(line, "before the kill"));
                    assertEveryLineOnce(agentRoom);

                    tom.end(sessionId);
                    for (var next : List.of(waiting, late)) {
                        tom.finishWrapUp();
                        tom.accept(next.name());
                        var nextSession = next.awaitSession();
                        try (var room = tom.enter(nextSession)) {
                            room.await("session", each -> running(each));
                            tom.end(nextSession);
                        }
                    }
                    tom.finishWrapUp();
                }
            }
        }
    }

    private Agent available(String userName) {
        var agent = new Agent(stack, userName);
        agent.beAvailable();
        return agent;
    }

    private static boolean running(com.fasterxml.jackson.databind.JsonNode session) {
        return session.path("state").asText().equals("running");
    }

    private static boolean says(com.fasterxml.jackson.databind.JsonNode line, String text) {
        return line.path("text").asText().equals(text);
    }

    private static void assertEveryLineOnce(LiveLine room) {
        var texts =
                room.documents().entrySet().stream()
                        .filter(each -> each.getKey().startsWith("chat/"))
                        .filter(each -> each.getValue().path("kind").asText().equals("text"))
                        .map(each -> each.getValue().path("text").asText())
                        .toList();
        assertEquals(texts.stream().distinct().count(), texts.size(), () -> "doubled: " + texts);
    }

    private static void say(Visitor customer, String sessionId, String text) {
        customer.door()
                .postUntilAccepted(
                        "/api/sessions/" + sessionId + "/messages",
                        Map.of("text", text, "clientId", text.replace(' ', '-')));
    }
}
