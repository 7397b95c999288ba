package org.balie.recording.ffmpeg;

/// ffmpeg or ffprobe could not do it, or took too long.
public final class ProgramFailed extends Exception {
    private static final long serialVersionUID = 1;

    public ProgramFailed(String message) {
        super(message);
    }

    public ProgramFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
