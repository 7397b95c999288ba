package org.balie.session.service;

import static org.balie.session.service.Helping.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.SessionEvent;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.PostOffice;
import org.balie.local.testing.RealParts;
import org.balie.session.core.ActivityKind;
import org.balie.session.core.Command;
import org.balie.session.core.Connection;
import org.balie.session.core.ConsentId;
import org.balie.session.core.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Connections that break, people who do not come back, and what becomes of their session.
@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(PostOffice.class)
class AbsenceTest {
    private static final Duration GRACE = Duration.ofSeconds(121);
    private static final Duration OFFER = Duration.ofSeconds(31);

    @Inject Hours hours;

    @Test
    @Tag("SES-11")
    void reload_misses_nothing_and_is_no_departure() {
        try (Helping helping = Helping.begin()) {
            helping.page.abort();
            helping.desk.await("participant/p2", p -> text(p, "state").equals("away"));
            helping.agent.does(
                    helping.id, "/messages", "{\"text\":\"still there?\",\"clientId\":\"n1\"}");
            try (LiveClient again =
                    helping.page.reconnect(Member.address(helping.id), helping.customer.token())) {
                again.awaitAny("chat/", line -> text(line, "text").equals("still there?"));
                assertEquals("p2", text(again.await("me"), "participantId"));
                Helping.isIn(helping.desk, "p2");
                long joins =
                        again.documents().values().stream()
                                .filter(d -> text(d, "code").equals("joined"))
                                .count();
                assertEquals(2, joins);
            }
        }
    }

    @Test
    @Tag("SES-10")
    void customer_of_a_vanished_agent_goes_to_the_front_and_the_next_agent_is_primary() {
        try (Helping helping = Helping.begin();
                Told told = new Told(helping.id)) {
            String number = helping.number();
            helping.desk.abort();
            helping.page.await("session", s -> !s.path("primaryAwayUntil").isNull());
            hours.pass(helping.id, GRACE);
            helping.page.await("session", s -> s.path("primaryId").isNull());
            helping.page.awaitAny("chat/", l -> text(l, "code").equals("returned-to-queue"));
            SessionEvent.SessionReturnedToQueue returned =
                    (SessionEvent.SessionReturnedToQueue)
                            told.until(SessionEvent.SessionReturnedToQueue.class).getLast().data();
            assertEquals("billing", returned.queueId());
            assertEquals(helping.agent.userId(), returned.lostAgentId());

            Member pia = Member.agent("Pia", helping.agent.site());
            UUID second = UUID.randomUUID();
            tell(requeued(helping, second));
            tell(Floor.accepted(second, helping.id, pia, helping.customer));
            helping.page.await("session", s -> text(s, "primaryId").equals("p3"));
            try (LiveClient desk = pia.enter(helping.id)) {
                desk.await("me", me -> text(me, "role").equals("primary"));
                assertEquals(number, text(desk.await("session"), "number"));
            }
        }
    }

    @Test
    @Tag("SES-10")
    void request_that_nobody_takes_ends_the_session() {
        try (Helping helping = Helping.begin()) {
            helping.desk.abort();
            helping.page.await("session", s -> !s.path("primaryAwayUntil").isNull());
            hours.pass(helping.id, GRACE);
            UUID second = UUID.randomUUID();
            tell(requeued(helping, second));
            tell(
                    new AcdEvent.RequestAbandoned(
                            helping.agent.site(),
                            second,
                            "billing",
                            Duration.ofMinutes(10),
                            "maximum-wait",
                            Optional.empty(),
                            Instant.now()));
            helping.page.await("session", s -> text(s, "endCause").equals("nobody-left"));
        }
    }

    @Test
    @Tag("SES-10")
    void assistant_is_offered_control_and_takes_it() {
        try (Helping helping = Helping.begin()) {
            Member omar = Member.agent("Omar", helping.agent.site());
            LiveClient assistant = helping.join(omar, "p3");
            helping.desk.abort();
            assistant.await("session", s -> !s.path("primaryAwayUntil").isNull());
            hours.pass(helping.id, GRACE);
            assistant.await("session", s -> s.at("/controlOfferedTo/0").asText().equals("p3"));
            helping.customer.isRefused(helping.id, "/control/take", "", 403, "agents-only");
            omar.does(helping.id, "/control/take");
            assistant.await("me", me -> text(me, "role").equals("primary"));
            omar.does(helping.id, "/activities/voice/start");
        }
    }

    @Test
    @Tag("SES-10")
    void offer_of_control_ends_by_itself() {
        try (Helping helping = Helping.begin()) {
            LiveClient assistant = helping.join(Member.agent("Omar", helping.agent.site()), "p3");
            helping.desk.abort();
            assistant.await("session", s -> !s.path("primaryAwayUntil").isNull());
            hours.pass(helping.id, GRACE);
            hours.pass(helping.id, GRACE.plus(OFFER));
            assistant.awaitAny("chat/", l -> text(l, "code").equals("returned-to-queue"));
        }
    }

    @Test
    @Tag("SES-8")
    void sweep_lets_a_question_expire() {
        try (Helping helping = Helping.begin()) {
            Person agent = new Person.Agent(helping.agent.userId(), helping.agent.name());
            hours.handle(
                    helping.id,
                    at ->
                            new Command.StartActivity(
                                    agent,
                                    ActivityKind.VIEW_SCREEN,
                                    new ConsentId(UUID.randomUUID()),
                                    at.minusSeconds(61)));
            helping.page.awaitAny("consent/", c -> text(c, "state").equals("expired"));
            helping.desk.await(
                    "activity/view-screen", a -> text(a, "problem").equals("consent-expired"));
        }
    }

    @Test
    void sockets_of_a_dead_replica_are_lost() {
        try (Helping helping = Helping.begin()) {
            Person omar = new Person.Agent("omar-" + helping.id, "Omar");
            hours.handle(
                    helping.id,
                    at -> new Command.Connect(omar, new Connection(UUID.randomUUID(), "dead"), at));
            helping.desk.await("participant/p3", p -> text(p, "state").equals("away"));
        }
    }

    @Test
    @Tag("SES-6")
    void customer_who_leaves_sees_nothing_more_and_may_come_back() {
        try (Helping helping = Helping.begin()) {
            helping.customer.does(helping.id, "/leave");
            helping.desk.await("participant/p2", p -> text(p, "state").equals("left"));
            assertEquals(4404, helping.page.awaitClose());
            try (LiveClient again = helping.customer.enter(helping.id)) {
                Helping.isIn(again, "p2");
                Helping.isIn(helping.desk, "p2");
            }
        }
    }

    @Test
    @Tag("ACD-11")
    void acceptance_delivered_twice_starts_one_session() {
        String site = "site-" + UUID.randomUUID();
        UUID id = UUID.randomUUID();
        Member agent = Member.agent("Nadia", site);
        Member customer = Member.visitor("Jan", site, id);
        try (Floor floor = new Floor();
                Told told = new Told(id)) {
            String same = Floor.envelope(Floor.accepted(id, id, agent, customer), id);
            floor.send(same, site);
            floor.send(same, site);
            floor.tell(Floor.accepted(id, id, agent, customer), id);
            floor.send("not an event", site);
            agent.awaitSession(id);
            try (LiveClient desk = agent.enter(id)) {
                Helping.isIn(desk, "p1");
                agent.does(id, "/end", "{\"notes\":null}");
                desk.await("session", s -> text(s, "state").equals("ended"));
            }
            told.until(SessionEvent.SessionEnded.class);
            assertEquals(1, told.types().stream().filter("SessionStarted"::equals).count());
            List<Long> sequences =
                    told.until(SessionEvent.SessionEnded.class).stream()
                            .map(event -> event.sequence())
                            .toList();
            assertEquals(sequences.stream().sorted().distinct().toList(), sequences);
        }
    }

    @Test
    @Tag("ACD-11")
    void browsers_that_are_faster_than_the_floors_event_are_waited_for() {
        try (Helping _ = Helping.begin()) {
            String site = "site-" + UUID.randomUUID();
            UUID id = UUID.randomUUID();
            Member agent = Member.agent("Nadia", site);
            Member customer = Member.visitor("Jan", site, id);
            try (LiveClient page = customer.enter(id);
                    Floor floor = new Floor()) {
                floor.tell(Floor.accepted(id, id, agent, customer), id);
                JsonNode me = page.await("me");
                assertEquals("customer", text(me, "role"));
            }
        }
    }

    @Test
    void ended_session_is_still_shown_to_its_people() {
        try (Helping helping = Helping.begin()) {
            helping.agent.does(helping.id, "/end", "{\"notes\":null}");
            try (LiveClient again = helping.customer.enter(helping.id)) {
                again.await("session", s -> text(s, "state").equals("ended"));
                assertTrue(
                        again.documents().keySet().stream().anyMatch(k -> k.startsWith("chat/")));
            }
        }
    }

    private static AcdEvent.RequestRequeued requeued(Helping helping, UUID request) {
        return new AcdEvent.RequestRequeued(
                helping.agent.site(),
                request,
                helping.id,
                "billing",
                "Billing",
                "agent-lost",
                AcdEvent.LIVE,
                Instant.now());
    }

    private static void tell(AcdEvent event) {
        try (Floor floor = new Floor()) {
            floor.tell(event, UUID.randomUUID());
        }
    }
}
