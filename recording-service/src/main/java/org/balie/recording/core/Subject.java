package org.balie.recording.core;

/// What matters of a recording for who may do what with it.
public record Subject(
        Source source,
        String ownerId,
        Stage stage,
        boolean disabled,
        boolean deleted,
        boolean held) {}
