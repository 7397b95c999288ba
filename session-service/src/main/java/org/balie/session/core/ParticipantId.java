package org.balie.session.core;

/// A person's place in one session, `p1` for the first; kept when the person leaves and comes back.
///
/// @param number counts the session's participants from 1
public record ParticipantId(int number) {
    public static ParticipantId parse(String text) {
        if (!text.matches("p[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException("not a participant id: " + text);
        }
        return new ParticipantId(Integer.parseInt(text.substring(1)));
    }

    @Override
    public String toString() {
        return "p" + number;
    }
}
