package org.balie.recording.sealed;

/// Appends segments to one track. Not for several threads at once; calls block.
public interface TrackWriter extends AutoCloseable {
    TrackHeader header();

    /// What is durable.
    Mark mark();

    /// Encrypts, hashes and stores a segment; durable when this returns. The number must be
    /// `mark().next()`. When it throws a [org.balie.recording.store.StoreFailure] nothing has
    /// changed, and the same segment may be tried again.
    ///
    /// @throws IllegalArgumentException for any other number
    Mark append(Segment segment);

    @Override
    void close();
}
