package org.balie.reporting.core;

import static org.balie.reporting.core.Story.FIRST;
import static org.balie.reporting.core.Story.JAN;
import static org.balie.reporting.core.Story.NINE;
import static org.balie.reporting.core.Story.SECOND;
import static org.balie.reporting.core.Story.SESSION;
import static org.balie.reporting.core.Story.SITE;
import static org.balie.reporting.core.Story.minute;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.SessionEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REP-3")
@Tag("REP-8")
class RowRuleTest {
    private final RowRule rule = new RowRule(Story.RULE);

    @Test
    void handled_request_tells_agent_queue_customer_and_times() {
        var row = row(Story.first(), Story.session());
        assertEquals(Outcome.HANDLED, row.outcome());
        assertEquals(Optional.of(new AgentRef("nadia", "Nadia")), row.agent());
        assertEquals(Optional.of(new QueueRef("billing", "Billing")), row.queue());
        assertEquals(Optional.of(JAN), row.customer());
        assertEquals(NINE, row.requestedAt());
        assertEquals(Optional.of(Duration.ofMinutes(3)), row.waited());
        assertEquals(Optional.of("123456789"), row.number());
        assertEquals(List.of("A1"), row.trackingCodes());
    }

    @Test
    @Tag("SES-10")
    void part_of_a_lost_agent_ends_when_the_session_goes_back_to_its_queue() {
        var row = row(Story.first(), Story.session());
        assertEquals(Optional.of(minute(10)), row.endedAt());
        assertEquals(Optional.of(Duration.ofMinutes(7)), row.lasted());
        assertEquals(Optional.empty(), row.stars());
    }

    @Test
    void rating_belongs_to_the_part_that_the_session_ended_with() {
        var facts = RequestFacts.of(SECOND, Story.second()).orElseThrow();
        var row = rule.ofRequest(facts, SessionFacts.of(SESSION, Story.session())).orElseThrow();
        assertEquals(Origin.RETURNED, row.origin());
        assertEquals(Optional.of(5), row.stars());
        assertEquals(Optional.of(minute(20)), row.endedAt());
        assertEquals(Optional.of(Duration.ofMinutes(2)), row.waited());
    }

    @Test
    @Tag("REP-10")
    void every_agent_of_the_session_may_read_the_row() {
        assertEquals(Set.of("nadia", "mark"), row(Story.first(), Story.session()).agentIds());
    }

    @Test
    void acceptance_alone_makes_a_row() {
        var row = row(List.of(Story.first().get(3)), List.of());
        assertEquals(NINE, row.requestedAt());
        assertEquals(Outcome.HANDLED, row.outcome());
        assertEquals(Optional.empty(), row.endedAt());
    }

    @Test
    void end_of_handling_stands_in_until_the_session_tells() {
        var row = row(Story.first(), List.of());
        assertEquals(Optional.of(minute(10)), row.endedAt());
    }

    @Test
    void request_of_which_only_an_offer_is_known_has_no_row_yet() {
        var facts = RequestFacts.of(FIRST, List.of(Story.first().get(1))).orElseThrow();
        assertEquals(Optional.empty(), rule.ofRequest(facts, Optional.empty()));
    }

    @Test
    @Tag("ACD-5")
    void request_that_left_never_had_a_session_and_is_final_at_once() {
        var left =
                new AcdEvent.RequestLeft(SITE, FIRST, "billing", Duration.ofMinutes(4), minute(4));
        var row = row(List.of(Story.first().getFirst(), new Numbered<>(20, left)), List.of());
        assertEquals(Outcome.LEFT, row.outcome());
        assertEquals(Optional.empty(), row.sessionId());
        assertEquals(Optional.of(Duration.ofMinutes(4)), row.waited());
        assertEquals(minute(4), row.finalFrom());
    }

    @Test
    void refused_request_did_not_wait() {
        var refused =
                new AcdEvent.RequestRefused(
                        SITE,
                        FIRST,
                        "shop",
                        "billing",
                        "Billing",
                        JAN,
                        "full",
                        Optional.empty(),
                        NINE);
        var row = row(List.of(new Numbered<>(1, refused)), List.of());
        assertEquals(Outcome.REFUSED, row.outcome());
        assertEquals(Optional.empty(), row.waited());
    }

    @Test
    void row_is_final_once_wrap_up_is_over_and_the_rating_is_in() {
        var facts = RequestFacts.of(SECOND, Story.second()).orElseThrow();
        var row = rule.ofRequest(facts, SessionFacts.of(SESSION, Story.session())).orElseThrow();
        assertEquals(minute(24), row.finalFrom());
    }

    @Test
    void row_waits_an_hour_for_a_rating() {
        var unrated = Story.session().subList(0, 14);
        var facts = RequestFacts.of(SECOND, Story.second()).orElseThrow();
        var row = rule.ofRequest(facts, SessionFacts.of(SESSION, unrated)).orElseThrow();
        assertEquals(minute(20 + 60), row.finalFrom());
    }

    @Test
    void row_whose_wrap_up_is_never_told_is_final_after_a_day() {
        var facts = RequestFacts.of(SECOND, Story.second().subList(0, 2)).orElseThrow();
        var row = rule.ofRequest(facts, SessionFacts.of(SESSION, Story.session())).orElseThrow();
        assertEquals(minute(20).plus(Duration.ofHours(24)), row.finalFrom());
    }

    @Test
    void row_of_a_running_session_is_preliminary_for_a_day_after_the_last_news() {
        var running = Story.session().subList(0, 6);
        var row = row(Story.first().subList(0, 4), running);
        assertEquals(minute(5).plus(Duration.ofHours(24)), row.finalFrom());
    }

    @Test
    @Tag("SES-1")
    void session_started_by_an_agent_is_a_row_of_its_own() {
        var started =
                new SessionEvent.SessionStarted(
                        SITE,
                        SESSION,
                        "987654321",
                        "outbound",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "nadia",
                        "Nadia",
                        Optional.empty(),
                        "Review",
                        List.of(),
                        NINE);
        var session = SessionFacts.of(SESSION, List.of(new Numbered<>(1, started))).orElseThrow();
        var row = rule.ofOutbound(session).orElseThrow();
        assertEquals(SESSION, row.id());
        assertEquals(Optional.empty(), row.requestId());
        assertEquals(Origin.OUTBOUND, row.origin());
        assertEquals("Review", row.topic());
    }

    @Test
    void session_that_a_request_led_to_has_no_row_besides_the_requests() {
        var session = SessionFacts.of(SESSION, Story.session()).orElseThrow();
        assertEquals(Optional.empty(), rule.ofOutbound(session));
    }

    private ReportRow row(List<Numbered<AcdEvent>> floor, List<Numbered<SessionEvent>> session) {
        var facts = RequestFacts.of(FIRST, floor).orElseThrow();
        return rule.ofRequest(facts, SessionFacts.of(SESSION, session)).orElseThrow();
    }
}
