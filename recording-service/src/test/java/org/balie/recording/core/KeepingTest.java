package org.balie.recording.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.balie.recording.core.Expiry.Life;
import org.balie.recording.core.Expiry.Why;
import org.balie.recording.core.RecordingPolicy.Always;
import org.balie.recording.core.RecordingPolicy.Choice;
import org.balie.recording.core.RecordingPolicy.Consent;
import org.balie.recording.core.RecordingPolicy.Must;
import org.balie.recording.core.RecordingPolicy.Recorder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long recordings stay, and how many.
@Tag("REC-7")
class KeepingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Optional<Duration> YEAR = Optional.of(Duration.ofDays(365));

    @Test
    void goes_when_its_time_is_over_and_not_a_second_before() {
        assertEquals(Optional.of(Why.RETENTION), Expiry.of(ended(365), YEAR, NOW));
        assertEquals(Optional.empty(), Expiry.of(ended(365), YEAR, NOW.minusSeconds(1)));
    }

    @Test
    void stays_for_ever_where_the_site_says_nothing() {
        assertEquals(Optional.empty(), Expiry.of(ended(36_500), Optional.empty(), NOW));
    }

    @Test
    void deleted_one_goes_after_thirty_days_whatever_the_retention() {
        assertEquals(Optional.of(Why.DELETED), Expiry.of(deleted(30), Optional.empty(), NOW));
        assertEquals(Optional.empty(), Expiry.of(deleted(29), YEAR, NOW));
    }

    @Test
    void hold_beats_retention_and_deletion() {
        var held = new Life(days(9999), days(9999), true);
        assertEquals(Optional.empty(), Expiry.of(held, YEAR, NOW));
    }

    @Test
    void one_that_runs_is_never_too_old() {
        var running = new Life(Optional.empty(), Optional.empty(), false);
        assertEquals(Optional.empty(), Expiry.of(running, Optional.of(Duration.ZERO), NOW));
    }

    @Test
    void quota_refuses_what_would_go_beyond_it() {
        var quota = new Quota(OptionalLong.of(1000));
        assertTrue(quota.allows(999, 1));
        assertFalse(quota.allows(1000, 0));
        assertFalse(quota.allows(999, 2));
        assertFalse(quota.allows(0, Long.MAX_VALUE));
        assertTrue(Quota.NONE.allows(Long.MAX_VALUE, Long.MAX_VALUE));
    }

    @Test
    @Tag("REC-1")
    @Tag("REC-3")
    void policy_says_what_holds_for_an_agent_and_a_queue() {
        var policy =
                new RecordingPolicy(
                        Consent.ASK,
                        new Always.Some(Set.of("claims"), Set.of("nadia")),
                        Must.NOT,
                        Recorder.NETWORK,
                        Map.of("otto", Recorder.LOCAL),
                        Choice.FREE,
                        YEAR,
                        Quota.NONE,
                        1);
        assertTrue(policy.records("otto", Optional.of("claims")));
        assertTrue(policy.records("nadia", Optional.empty()));
        assertFalse(policy.records("otto", Optional.of("billing")));
        assertFalse(policy.records("otto", Optional.empty()));
        assertEquals(Recorder.LOCAL, policy.recorderOf("otto"));
        assertEquals(Recorder.NETWORK, policy.recorderOf("nadia"));
        assertFalse(RecordingPolicy.DEFAULT.records("nadia", Optional.of("claims")));
    }

    @Test
    @Tag("REC-3")
    void agents_choose_where_they_record_unless_the_site_has_chosen_or_must_have_it_itself() {
        assertEquals(
                List.of(Recorder.LOCAL, Recorder.NETWORK),
                recorders(Must.NOT, Choice.FREE, "otto"));
        assertEquals(
                List.of(Recorder.NETWORK, Recorder.LOCAL),
                recorders(Must.NOT, Choice.FREE, "nadia"));
        assertEquals(List.of(Recorder.LOCAL), recorders(Must.NOT, Choice.FIXED, "otto"));
        assertEquals(List.of(Recorder.NETWORK), recorders(Must.NOT, Choice.FIXED, "nadia"));
        assertEquals(List.of(Recorder.NETWORK), recorders(Must.MUST, Choice.FREE, "otto"));
        assertEquals(List.of(Recorder.NETWORK), recorders(Must.MUST, Choice.FIXED, "otto"));
    }

    private static List<Recorder> recorders(Must must, Choice choice, String agent) {
        return new RecordingPolicy(
                        Consent.ASK,
                        new Always.Off(),
                        must,
                        Recorder.NETWORK,
                        Map.of("otto", Recorder.LOCAL),
                        choice,
                        YEAR,
                        Quota.NONE,
                        1)
                .recordersOf(agent);
    }

    private static Life ended(int daysAgo) {
        return new Life(days(daysAgo), Optional.empty(), false);
    }

    private static Life deleted(int daysAgo) {
        return new Life(days(200), days(daysAgo), false);
    }

    private static Optional<Instant> days(int ago) {
        return Optional.of(NOW.minus(Duration.ofDays(ago)));
    }
}
