package org.balie.recording.sessions;

/// Texts on their way into the database.
final class Words {
    /// PostgreSQL's text holds every character but one.
    static String storable(String text) {
        return text.replace("\0", "");
    }

    private Words() {}
}
