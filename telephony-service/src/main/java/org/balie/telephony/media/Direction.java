package org.balie.telephony.media;

/// Which way a stream flows, seen from the one who says so (RFC 3264 section 5.1).
public enum Direction {
    SENDRECV("sendrecv"),
    SENDONLY("sendonly"),
    RECVONLY("recvonly"),
    INACTIVE("inactive");

    private final String attribute;

    Direction(String attribute) {
        this.attribute = attribute;
    }

    /// As it stands in a session description.
    public String attribute() {
        return attribute;
    }

    public boolean sends() {
        return this == SENDRECV || this == SENDONLY;
    }

    public boolean receives() {
        return this == SENDRECV || this == RECVONLY;
    }

    /// The same, seen from the other side.
    public Direction reversed() {
        return of(receives(), sends());
    }

    /// What is left of it when the other side, as this side sees it, wants `other`.
    public Direction and(Direction other) {
        return of(sends() && other.sends(), receives() && other.receives());
    }

    private static Direction of(boolean sends, boolean receives) {
        if (sends) {
            return receives ? SENDRECV : SENDONLY;
        }
        return receives ? RECVONLY : INACTIVE;
    }
}
