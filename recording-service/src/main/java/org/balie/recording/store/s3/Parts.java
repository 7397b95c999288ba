package org.balie.recording.store.s3;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The objects that a log consists of, in 16 bytes each. Each is named for where in the log it
/// begins. One that lies within another is what compaction had no time to remove, and does not
/// count; nor does what comes behind a hole.
final class Parts {
    private static final int DIGITS = 20;

    private final String folder;
    private long[] offsets = new long[16];
    private long[] ends = new long[16];
    private int size;
    private boolean holed;

    /// @param folder the log's key and a slash
    Parts(String folder) {
        this.folder = folder;
    }

    static String key(String folder, long offset) {
        return folder + String.format(Locale.ROOT, "%0" + DIGITS + "d", offset);
    }

    static boolean isPart(String folder, String key) {
        return key.length() == folder.length() + DIGITS
                && key.chars().skip(folder.length()).allMatch(c -> c >= '0' && c <= '9');
    }

    static long offset(String folder, String key) {
        return Long.parseLong(key, folder.length(), key.length(), 10);
    }

    int size() {
        return size;
    }

    long end() {
        return size == 0 ? 0 : ends[size - 1];
    }

    /// Whether something lies behind the end.
    boolean hasHole() {
        return holed;
    }

    long offset(int part) {
        return offsets[part];
    }

    long end(int part) {
        return ends[part];
    }

    String key(int part) {
        return key(folder, offsets[part]);
    }

    /// Looks for what has come or gone since; from the last two parts on, and from the beginning
    /// when these are not as they were.
    void refresh(Bucket bucket) {
        int kept = Math.max(0, size - 2);
        String after = kept == 0 ? folder : key(kept - 1);
        List<S3Object> listed = bucket.list(folder, after).toList();
        boolean changed =
                kept > 0 && (listed.isEmpty() || !listed.getFirst().key().equals(key(kept)));
        size = changed ? 0 : kept;
        holed = false;
        for (S3Object object : changed ? bucket.list(folder, folder).toList() : listed) {
            if (isPart(folder, object.key())) {
                add(offset(folder, object.key()), object.size());
            }
        }
    }

    void refreshAll(Bucket bucket) {
        size = 0;
        refresh(bucket);
    }

    private void add(long offset, long length) {
        if (offset != end() || length == 0) {
            holed |= offset > end();
            return;
        }
        if (size == offsets.length) {
            offsets = Arrays.copyOf(offsets, size + (size >> 1));
            ends = Arrays.copyOf(ends, size + (size >> 1));
        }
        offsets[size] = offset;
        ends[size] = offset + length;
        size++;
    }

    /// The part that holds this byte, which must be before the end.
    int at(long position) {
        int found = Arrays.binarySearch(offsets, 0, size, position);
        return found >= 0 ? found : -found - 2;
    }
}
