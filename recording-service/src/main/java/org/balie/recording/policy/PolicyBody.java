package org.balie.recording.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.balie.recording.core.Quota;
import org.balie.recording.core.RecordingPolicy;
import org.balie.recording.core.RecordingPolicy.Always;
import org.balie.recording.core.RecordingPolicy.Choice;
import org.balie.recording.core.RecordingPolicy.Consent;
import org.balie.recording.core.RecordingPolicy.Must;
import org.balie.recording.core.RecordingPolicy.Recorder;
import org.balie.recording.requests.Parameters;
import org.jspecify.annotations.Nullable;

/// A site's policy as messages and the table have it.
///
/// @param always `"off"`, `"all"`, or `{"queues":[…],"agents":[…]}`
/// @param choice absent: agents choose freely
/// @param retentionDays null: for ever
/// @param quotaBytes null: as long as there is room
public record PolicyBody(
        @Nullable String consent,
        @Nullable JsonNode always,
        @Nullable Boolean mustRecord,
        @Nullable String recorder,
        @Nullable Map<String, String> agentsRecorder,
        @Nullable String choice,
        @Nullable Integer retentionDays,
        @Nullable Long quotaBytes,
        @Nullable Long uploadBytes) {
    private static final int LONGEST_ID = 64;

    static PolicyBody of(RecordingPolicy policy) {
        var recorders = new TreeMap<String, String>();
        policy.agentsRecorder().forEach((agent, recorder) -> recorders.put(agent, recorder.code()));
        return new PolicyBody(
                policy.consent().code(),
                json(policy.always()),
                policy.mustRecord() == Must.MUST,
                policy.recorder().code(),
                recorders,
                policy.choice().code(),
                policy.retention().map(keep -> (int) keep.toDays()).orElse(null),
                policy.quota().bytes().isPresent() ? policy.quota().bytes().getAsLong() : null,
                policy.uploadBytes());
    }

    private static JsonNode json(Always always) {
        return switch (always) {
            case Always.Off _ -> JsonNodeFactory.instance.textNode("off");
            case Always.All _ -> JsonNodeFactory.instance.textNode("all");
            case Always.Some some -> {
                ObjectNode node = JsonNodeFactory.instance.objectNode();
                some.queues().stream().sorted().forEach(node.putArray("queues")::add);
                some.agents().stream().sorted().forEach(node.putArray("agents")::add);
                yield node;
            }
        };
    }

    RecordingPolicy read(Parameters read) {
        return new RecordingPolicy(
                word(read, "consent", consent, Consent.values(), Consent.ASK, Consent::code),
                always(read),
                Boolean.TRUE.equals(mustRecord) ? Must.MUST : Must.NOT,
                word(
                        read,
                        "recorder",
                        recorder,
                        Recorder.values(),
                        Recorder.NETWORK,
                        Recorder::code),
                recorders(read),
                read.word("choice", choice, Choice.values(), Choice::code).orElse(Choice.FREE),
                retentionDays == null
                        ? Optional.empty()
                        : Optional.of(
                                Duration.ofDays(
                                        read.range(
                                                "retentionDays",
                                                retentionDays.longValue(),
                                                1,
                                                RecordingPolicy.MOST_DAYS))),
                quotaBytes == null
                        ? Quota.NONE
                        : new Quota(
                                OptionalLong.of(
                                        read.range(
                                                "quotaBytes",
                                                quotaBytes,
                                                0,
                                                RecordingPolicy.MOST_QUOTA))),
                read.range("uploadBytes", uploadBytes, 0, RecordingPolicy.MOST_UPLOAD));
    }

    private static <T> T word(
            Parameters read,
            String field,
            @Nullable String word,
            T[] all,
            T otherwise,
            java.util.function.Function<T, String> code) {
        if (word == null) {
            read.add(field, "required", "must be given");
        }
        return read.word(field, word, all, code).orElse(otherwise);
    }

    private Always always(Parameters read) {
        if (always != null && always.isTextual() && always.asText().equals("off")) {
            return new Always.Off();
        }
        if (always != null && always.isTextual() && always.asText().equals("all")) {
            return new Always.All();
        }
        if (always == null || !always.isObject()) {
            read.add("always", "unknown", "off, all, or queues and agents");
            return new Always.Off();
        }
        return new Always.Some(ids(read, "queues"), ids(read, "agents"));
    }

    private Set<String> ids(Parameters read, String field) {
        var ids = new LinkedHashSet<String>();
        JsonNode array = always == null ? JsonNodeFactory.instance.nullNode() : always.path(field);
        for (JsonNode each : array) {
            ids.add(read.requiredLine("always." + field, each.asText(""), LONGEST_ID));
        }
        if (ids.size() > RecordingPolicy.MOST_NAMED) {
            read.add("always." + field, "too-long", "at most " + RecordingPolicy.MOST_NAMED);
        }
        return ids;
    }

    private Map<String, Recorder> recorders(Parameters read) {
        var all = new HashMap<String, Recorder>();
        if (agentsRecorder != null) {
            agentsRecorder.forEach(
                    (agent, code) ->
                            all.put(
                                    read.requiredLine("agentsRecorder", agent, LONGEST_ID),
                                    word(
                                            read,
                                            "agentsRecorder",
                                            code,
                                            Recorder.values(),
                                            Recorder.NETWORK,
                                            Recorder::code)));
        }
        if (all.size() > RecordingPolicy.MOST_NAMED) {
            read.add("agentsRecorder", "too-long", "at most " + RecordingPolicy.MOST_NAMED);
        }
        return all;
    }
}
