package org.balie.platform.live;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Documents and the sockets that show them. A change goes to every socket at once, or as soon as
/// the socket has taken what it was sent before; changes in between then travel as one patch.
///
/// Thread-safe. Made by [LiveSockets#audience].
public final class LiveAudience {
    private final LiveDocuments documents;
    private final Function<Object, String> encoder;
    private final List<LiveSocket> sockets = new CopyOnWriteArrayList<>();

    /// Most sockets are equally far, so that one text serves them all.
    private @Nullable Patched latest;

    private record Patched(long from, Message message) {}

    /// A text for the socket and the revision that the client then has.
    record Message(String text, long revision) {}

    LiveAudience(LiveDocuments documents, Function<Object, String> encoder) {
        this.documents = documents;
        this.encoder = encoder;
    }

    /// Sets one document.
    ///
    /// @param document a record to be encoded, or a [LiveDocument]
    public void put(String key, Object document) {
        change(change -> change.put(key, document));
    }

    /// Takes one document away, if it is there.
    public void remove(String key) {
        change(change -> change.remove(key));
    }

    /// Makes several changes that clients see at the same moment. Documents that stay as they are
    /// cost nothing.
    public void change(Consumer<Change> changes) {
        var change = new Change();
        changes.accept(change);
        boolean changed;
        synchronized (documents) {
            changed = documents.change(change.set, change.removed);
        }
        if (changed) {
            sockets.forEach(LiveSocket::wake);
        }
    }

    /// The changes of one revision; the last word on a key counts.
    public final class Change {
        private final Map<String, String> set = new LinkedHashMap<>();
        private final Set<String> removed = new LinkedHashSet<>();

        private Change() {}

        public Change put(String key, Object document) {
            removed.remove(key);
            set.put(
                    key,
                    document instanceof LiveDocument encoded
                            ? encoded.json()
                            : encoder.apply(document));
            return this;
        }

        public Change remove(String key) {
            set.remove(key);
            removed.add(key);
            return this;
        }

        /// Makes these the only documents.
        public Change replaceAll(Map<String, ?> all) {
            synchronized (documents) {
                documents.keys().forEach(this::remove);
            }
            set.clear();
            all.forEach(this::put);
            return this;
        }
    }

    public Set<String> keys() {
        synchronized (documents) {
            return documents.keys();
        }
    }

    /// The sockets that are open here now.
    public List<LiveSocket> sockets() {
        return List.copyOf(sockets);
    }

    /// Ends every socket that shows this audience now. Others may come.
    public void close(LiveClose reason) {
        sockets.forEach(socket -> socket.closeAndForget(reason));
    }

    void join(LiveSocket socket) {
        sockets.add(socket);
    }

    void leave(LiveSocket socket) {
        sockets.remove(socket);
    }

    Message catchUp(@Nullable Long seen, @Nullable String epoch) {
        synchronized (documents) {
            CatchUp catchUp = documents.bridge(seen, epoch);
            return new Message(LiveMessages.of(catchUp), catchUp.revision());
        }
    }

    /// What a socket that was sent `seen` needs next; empty when that is all there is.
    Optional<Message> next(long seen) {
        synchronized (documents) {
            if (seen == documents.revision()) {
                return Optional.empty();
            }
            @Nullable Patched known = latest;
            if (known == null
                    || known.from() != seen
                    || known.message().revision() != documents.revision()) {
                known = new Patched(seen, catchUp(seen, documents.epoch()));
                latest = known;
            }
            return Optional.of(known.message());
        }
    }
}
