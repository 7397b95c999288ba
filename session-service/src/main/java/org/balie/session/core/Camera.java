package org.balie.session.core;

/// A participant's own camera. Hidden is not off: the camera runs and its picture is held back.
public enum Camera {
    OFF,
    ON,
    HIDDEN
}
