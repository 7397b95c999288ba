package org.balie.contracts;

/// The Kafka topics between the services, with what their records are keyed by.
public final class Topics {
    /// Commands to the floor, keyed by site id. Private to queue-acd-service.
    public static final String ACD_COMMANDS = "balie.acd.commands.v1";

    /// [AcdEvent]s, keyed by site id.
    public static final String ACD_EVENTS = "balie.acd.events.v1";

    /// [SessionEvent]s, keyed by session id.
    public static final String SESSION_EVENTS = "balie.session.events.v1";

    /// Frames between sockets of one session that are on different replicas, keyed by session id.
    /// Private to session-service.
    public static final String SESSION_FRAMES = "balie.session.frames.v1";

    /// [TelephonyEvent]s, keyed by site id.
    public static final String TELEPHONY_EVENTS = "balie.telephony.events.v1";

    /// [RecordingEvent]s, keyed by recording id; a change of policy is keyed by site id.
    public static final String RECORDING_EVENTS = "balie.recording.events.v1";

    private Topics() {}
}
