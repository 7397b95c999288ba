package org.balie.session.service;

import static org.balie.session.service.Helping.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.PostOffice;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Several people at the same time.
@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(PostOffice.class)
class RaceTest {
    @Test
    @Tag("CHT-1")
    void lines_written_at_once_all_stand_numbered_without_gaps() throws Exception {
        try (Helping helping = Helping.begin()) {
            List<Callable<Integer>> posts = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                posts.add(post(helping, helping.customer, "j" + i));
                posts.add(post(helping, helping.agent, "n" + i));
            }
            assertEquals(List.of(200), atOnce(posts).stream().distinct().toList());
            String last = "chat/%06d".formatted(2 + posts.size());
            helping.desk.await(last);
            List<String> keys =
                    helping.desk.documents().keySet().stream()
                            .filter(key -> key.startsWith("chat/"))
                            .sorted()
                            .toList();
            assertEquals(
                    IntStream.rangeClosed(1, 2 + posts.size())
                            .mapToObj("chat/%06d"::formatted)
                            .toList(),
                    keys);
        }
    }

    @Test
    @Tag("SES-7")
    void of_two_notes_on_one_version_one_stands_and_the_other_is_told() throws Exception {
        try (Helping helping = Helping.begin()) {
            Member omar = Member.agent("Omar", helping.agent.site());
            LiveClient assistant = helping.join(omar, "p3");
            List<Integer> answers =
                    atOnce(
                            List.of(
                                    notes(helping, helping.agent, "by Nadia"),
                                    notes(helping, omar, "by Omar")));
            assertEquals(List.of(200, 409), answers.stream().sorted().toList());
            String kept = answers.getFirst() == 200 ? "by Nadia" : "by Omar";
            assistant.await(
                    "notes", n -> text(n, "text").equals(kept) && n.get("version").asInt() == 1);
        }
    }

    private static Callable<Integer> post(Helping helping, Member author, String mark) {
        String body = "{\"text\":\"line\",\"clientId\":\"" + mark + "\"}";
        return () -> author.post(helping.id, "/messages", body).statusCode();
    }

    private static Callable<Integer> notes(Helping helping, Member author, String text) {
        return () ->
                author.asking()
                        .body("{\"text\":\"" + text + "\",\"version\":0}")
                        .put("/api/sessions/" + helping.id + "/notes")
                        .statusCode();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> requests) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
