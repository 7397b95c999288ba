package org.balie.recording.store;

import java.util.List;
import java.util.Optional;

/// A place for recordings: small objects that are replaced as a whole, and logs that only grow.
///
/// All calls block, so they belong on threads that may wait. All may throw [StoreFull] or
/// [StoreAway]; what was durable before stays so.
public interface Store {
    /// The most that an object holds.
    int MAX_OBJECT_BYTES = 1 << 20;

    /// Replaces an object, or makes it; durable and whole when this returns, old or new until then.
    ///
    /// @throws IllegalArgumentException when it is more than [#MAX_OBJECT_BYTES]
    void put(StoredName name, byte[] content);

    /// Empty when there is no such object. What is too long to be one is none.
    Optional<byte[]> get(StoredName name);

    /// Opens a log for appending, and makes it where there is none.
    ///
    /// @throws LogTaken when somebody else has it open, in this process or in another
    LogAppender append(StoredName name);

    /// Opens a log for reading, also while it grows; empty when there is none.
    Optional<LogReader> read(StoredName name);

    /// The names of all objects and logs of a recording.
    List<StoredName> list(RecordingRef recording);

    /// Removes all of a recording. Does nothing the second time.
    void delete(RecordingRef recording);

    /// Removes one object or log.
    void delete(StoredName name);

    /// Puts a log that has its end into the form that is cheapest to keep and to read. Its bytes
    /// stay as they are, for readers meanwhile too.
    ///
    /// @throws LogTaken when somebody writes it, where that matters
    void compact(StoredName log);

    /// Bytes that may still be written; [Long#MAX_VALUE] where the place does not say. Asks it in
    /// any case, and so tells when it is away.
    long room();
}
