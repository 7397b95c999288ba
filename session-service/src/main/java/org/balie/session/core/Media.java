package org.balie.session.core;

/// What a participant sends now.
public record Media(boolean voice, boolean muted, Camera camera, boolean screen) {
    public static final Media NONE = new Media(false, false, Camera.OFF, false);

    Media silenced() {
        return new Media(false, false, camera, screen);
    }

    Media withoutPicture() {
        return new Media(voice, muted, Camera.OFF, screen);
    }

    Media withoutScreen() {
        return new Media(voice, muted, camera, false);
    }
}
