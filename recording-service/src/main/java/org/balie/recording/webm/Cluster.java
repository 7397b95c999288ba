package org.balie.recording.webm;

/// A piece of WebM that can be read by itself once the init part is known.
///
/// @param position of its first byte in the file
/// @param timeMs its time on the file's own clock
/// @param key whether playing can begin here: its first picture is a key frame, or the file has
///   sound alone
public record Cluster(long position, long timeMs, boolean key) {}
