package org.balie.session.core;

/// What a browser reports when a picture or a sound does not come about.
public enum MediaProblem {
    NO_CAMERA,
    NO_MICROPHONE,
    /// The browser cannot share a screen, as on most phones.
    NO_SCREEN,
    /// The person said no in the browser's own question.
    PERMISSION_REFUSED,
    /// Another program holds the camera or microphone.
    DEVICE_BUSY,
    /// No network path between the two browsers, not even by relay.
    NO_ROUTE,
    /// The person closed the browser's choice of screens.
    CANCELLED
}
