package org.balie.recording.sealed;

/// What a track shows or lets hear.
public enum TrackKind {
    /// The screen that the session shows (rule REC-1).
    SCREEN,
    /// One participant's camera.
    CAMERA,
    /// The mixed sound of all voices.
    VOICES,
    /// A call on a telephone (rule TEL-20).
    TELEPHONE,
    /// A file made elsewhere (rule REC-5).
    UPLOAD,
    /// Made from the other tracks: a file for downloading, a thumbnail.
    PRODUCT
}
