package org.balie.platform.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The documents that one audience sees, as JSON text under keys, with enough memory to tell a
/// client that has seen an earlier revision what it missed.
///
/// Pure and not thread-safe. Each change that changes something makes one new revision.
public final class LiveDocuments {
    private final String epoch;
    private final int rememberedRemovals;

    /// Both in the order of their last change, so that what is new is found from the end.
    private final SequencedMap<String, Entry> documents = new LinkedHashMap<>();

    private final SequencedMap<String, Long> removals = new LinkedHashMap<>();
    private long revision;

    /// A client that has not seen this revision may hold a document whose removal is forgotten.
    private long bridgeableFrom;

    private record Entry(String json, long revision) {}

    /// @param epoch tells these documents from those of another replica or another life
    /// @param rememberedRemovals how many vanished keys can still be told to a client that comes
    ///   back
    public LiveDocuments(String epoch, int rememberedRemovals) {
        if (rememberedRemovals < 1) {
            throw new IllegalArgumentException("remember at least one removal");
        }
        this.epoch = epoch;
        this.rememberedRemovals = rememberedRemovals;
    }

    public String epoch() {
        return epoch;
    }

    public long revision() {
        return revision;
    }

    public Set<String> keys() {
        return Set.copyOf(documents.keySet());
    }

    /// Sets one document. Returns whether that changed anything.
    public boolean put(String key, String json) {
        return change(Map.of(key, json), Set.of());
    }

    /// Takes one document away. Returns whether it was there.
    public boolean remove(String key) {
        return change(Map.of(), Set.of(key));
    }

    /// Several changes as one revision. A key in both maps ends up set.
    public boolean change(Map<String, String> set, Set<String> removed) {
        long next = revision + 1;
        boolean changed = false;
        for (String key : removed) {
            if (!set.containsKey(key) && documents.remove(key) != null) {
                removals.putLast(key, next);
                changed = true;
            }
        }
        for (Map.Entry<String, String> each : set.entrySet()) {
            @Nullable Entry before = documents.get(each.getKey());
            if (before == null || !before.json().equals(each.getValue())) {
                documents.putLast(each.getKey(), new Entry(each.getValue(), next));
                removals.remove(each.getKey());
                changed = true;
            }
        }
        if (changed) {
            revision = next;
            forgetOldRemovals();
        }
        return changed;
    }

    private void forgetOldRemovals() {
        while (removals.size() > rememberedRemovals) {
            bridgeableFrom = removals.pollFirstEntry().getValue();
        }
    }

    /// What brings a client up to date that has seen the given revision of the given epoch: one
    /// patch, or everything when that is no longer possible. Both are null for a client that has
    /// seen nothing.
    public CatchUp bridge(@Nullable Long seen, @Nullable String ofEpoch) {
        return seen != null && epoch.equals(ofEpoch) && isBridgeable(seen)
                ? patchFrom(seen)
                : snapshot();
    }

    private boolean isBridgeable(long seen) {
        return seen >= bridgeableFrom && seen <= revision;
    }

    private CatchUp.Snapshot snapshot() {
        var all = new LinkedHashMap<String, String>();
        documents.forEach((key, entry) -> all.put(key, entry.json()));
        return new CatchUp.Snapshot(epoch, revision, all);
    }

    private CatchUp.Patch patchFrom(long seen) {
        var changed = new LinkedHashMap<String, String>();
        for (Map.Entry<String, Entry> each : documents.reversed().entrySet()) {
            if (each.getValue().revision() <= seen) {
                break;
            }
            changed.putFirst(each.getKey(), each.getValue().json());
        }
        List<String> gone = new ArrayList<>();
        for (Map.Entry<String, Long> each : removals.reversed().entrySet()) {
            if (each.getValue() <= seen) {
                break;
            }
            gone.addFirst(each.getKey());
        }
        return new CatchUp.Patch(seen, revision, changed, gone);
    }
}
