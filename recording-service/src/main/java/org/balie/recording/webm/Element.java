package org.balie.recording.webm;

/// The elements that matter here (RFC 9559, section 5; RFC 8794, section 11). All others are passed
/// over by their size.
final class Element {
    static final long EBML = 0x1A45DFA3L;
    static final long SEGMENT = 0x18538067L;
    static final long INFO = 0x1549A966L;
    static final long TIMESTAMP_SCALE = 0x2AD7B1L;
    static final long TRACKS = 0x1654AE6BL;
    static final long TRACK_ENTRY = 0xAEL;
    static final long TRACK_NUMBER = 0xD7L;
    static final long TRACK_TYPE = 0x83L;
    static final long DEFAULT_DURATION = 0x23E383L;
    static final long CLUSTER = 0x1F43B675L;
    static final long TIMESTAMP = 0xE7L;
    static final long SIMPLE_BLOCK = 0xA3L;
    static final long BLOCK_GROUP = 0xA0L;
    static final long BLOCK = 0xA1L;
    static final long BLOCK_DURATION = 0x9BL;
    static final long REFERENCE_BLOCK = 0xFBL;

    private Element() {}

    /// Whether what is in it is read, element by element.
    static boolean isEntered(long id) {
        return id == SEGMENT
                || id == INFO
                || id == TRACKS
                || id == TRACK_ENTRY
                || id == CLUSTER
                || id == BLOCK_GROUP;
    }

    /// Whether its value is a number that is read.
    static boolean isNumber(long id) {
        return id == TIMESTAMP_SCALE
                || id == TRACK_NUMBER
                || id == TRACK_TYPE
                || id == DEFAULT_DURATION
                || id == TIMESTAMP
                || id == BLOCK_DURATION;
    }

    static boolean isBlock(long id) {
        return id == SIMPLE_BLOCK || id == BLOCK;
    }
}
