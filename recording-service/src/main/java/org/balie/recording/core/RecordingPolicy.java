package org.balie.recording.core;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a site wants of recording (rules REC-1 to REC-3, REC-7).
///
/// @param mustRecord a share that cannot be recorded is to stop
/// @param recorder where agents record who chose nothing else
/// @param agentsRecorder by agent id
/// @param choice whether agents may choose the other one
/// @param retention empty: for ever
/// @param uploadBytes the largest file that may be uploaded
public record RecordingPolicy(
        Consent consent,
        Always always,
        Must mustRecord,
        Recorder recorder,
        Map<String, Recorder> agentsRecorder,
        Choice choice,
        Optional<Duration> retention,
        Quota quota,
        long uploadBytes) {
    public static final int MOST_DAYS = 3650;
    public static final int MOST_NAMED = 500;
    public static final long MOST_UPLOAD = 16L << 30;
    public static final long MOST_QUOTA = 1L << 50;

    public static final RecordingPolicy DEFAULT =
            new RecordingPolicy(
                    Consent.ASK,
                    new Always.Off(),
                    Must.NOT,
                    Recorder.NETWORK,
                    Map.of(),
                    Choice.FREE,
                    Optional.empty(),
                    Quota.NONE,
                    2_000_000_000L);

    public RecordingPolicy {
        agentsRecorder = Map.copyOf(agentsRecorder);
    }

    /// Whether a session is recorded without anyone asking for it.
    public boolean records(String agentId, Optional<String> queueId) {
        return switch (always) {
            case Always.Off _ -> false;
            case Always.All _ -> true;
            case Always.Some some ->
                    some.agents().contains(agentId)
                            || queueId.filter(some.queues()::contains).isPresent();
        };
    }

    /// Where this agent records who chooses nothing.
    public Recorder recorderOf(String agentId) {
        return recordersOf(agentId).getFirst();
    }

    /// Where this agent may record, the default first. What must be recorded is recorded where the
    /// site has it.
    public List<Recorder> recordersOf(String agentId) {
        Recorder first = agentsRecorder.getOrDefault(agentId, recorder);
        return switch (mustRecord) {
            case MUST -> List.of(Recorder.NETWORK);
            case NOT ->
                    switch (choice) {
                        case FIXED -> List.of(first);
                        case FREE -> List.of(first, first.other());
                    };
        };
    }

    public enum Consent {
        ASK("ask"),
        NOT_NEEDED("not-needed");

        private final String code;

        Consent(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public enum Must {
        MUST,
        NOT
    }

    /// Whether agents may record elsewhere than where they do by default.
    public enum Choice {
        FREE("free"),
        FIXED("fixed");

        private final String code;

        Choice(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public enum Recorder {
        NETWORK("network"),
        /// To the agent's own disk (rule REC-2).
        LOCAL("local");

        private final String code;

        Recorder(String code) {
            this.code = code;
        }

        Recorder other() {
            return this == NETWORK ? LOCAL : NETWORK;
        }

        public String code() {
            return code;
        }
    }

    /// Which sessions are recorded always.
    public sealed interface Always {
        record Off() implements Always {}

        record All() implements Always {}

        /// Those of these queues, and those of these agents.
        record Some(Set<String> queues, Set<String> agents) implements Always {
            public Some {
                queues = Set.copyOf(queues);
                agents = Set.copyOf(agents);
            }
        }
    }
}
