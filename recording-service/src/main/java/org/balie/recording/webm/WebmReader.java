package org.balie.recording.webm;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/// Reads a WebM file as it grows, in pieces of any size, and knows where it can be played from. Of
/// contents it keeps nothing. Not for several threads at once.
///
/// It takes what browsers' recorders write: a segment and clusters of unknown size, no cues. After
/// something missing or broken it goes on at the next cluster.
public final class WebmReader {
    /// A day with a cluster every second has 86,400.
    private static final int MOST_CLUSTERS = 200_000;

    private static final int MOST_INIT_BYTES = 1 << 20;
    private static final long LONGEST_BLOCK_TICKS = 10_000;
    private static final Duration LONGEST = Duration.ofDays(30);

    private final ElementReader elements = new ElementReader(new Listener());
    private final Tracks tracks = new Tracks();
    private final Clusters clusters = new Clusters();

    private int initBytes = -1;
    private long nanosPerTick = 1_000_000;
    private long position = -1;
    private long ticks = -1;
    private boolean undecided;
    private boolean begun;

    /// The first picture of the cluster is in a group: a key frame unless it refers to another (RFC
    /// 9559, section 5.1.3.5), which follows in the group.
    private boolean inGroup;

    private long endNanos;
    private long firstNanos = -1;

    /// @throws NotWebm when it is none; nothing can be fed after that
    public void feed(ByteBuffer piece) throws NotWebm {
        elements.feed(piece);
        if (initBytes < 0 && elements.position() > MOST_INIT_BYTES) {
            throw new NotWebm("no cluster in the first " + MOST_INIT_BYTES + " bytes");
        }
    }

    /// Something is missing before what is fed next.
    public void gap() {
        decide(false);
        elements.search();
    }

    /// How much has been fed.
    public long position() {
        return elements.position();
    }

    /// Bytes before the first cluster, which a player needs first; empty until that has come.
    public OptionalInt initBytes() {
        return initBytes < 0 ? OptionalInt.empty() : OptionalInt.of(initBytes);
    }

    /// Clusters that begin behind a position, as far as it is known of them whether playing can
    /// begin there.
    public List<Cluster> after(long position) {
        return clusters.after(position);
    }

    /// When the first picture or sound begins, on the file's own clock.
    public Duration begin() {
        return Duration.ofNanos(Math.max(0, firstNanos));
    }

    /// When the last picture or sound ends, on the file's own clock.
    public Duration end() {
        return Duration.ofNanos(endNanos);
    }

    private void decide(boolean key) {
        if (undecided) {
            undecided = false;
            inGroup = false;
            clusters.add(new Cluster(position, nanos(ticks) / 1_000_000, key));
        }
    }

    private long nanos(long time) {
        return time * nanosPerTick;
    }

    private void expectHeader(long id) throws NotWebm {
        if (!begun && id != Element.EBML) {
            throw new NotWebm("no EBML header");
        }
        begun = true;
    }

    private void beginCluster(long at) throws NotWebm {
        decide(inGroup);
        if (clusters.count() == MOST_CLUSTERS) {
            throw new NotWebm("more than " + MOST_CLUSTERS + " clusters");
        }
        if (initBytes < 0) {
            if (tracks.isEmpty()) {
                throw new NotWebm("a cluster before any track");
            }
            initBytes = (int) at;
        }
        position = at;
        ticks = -1;
    }

    private void stamp(long value) throws NotWebm {
        if (value < 0 || value > LONGEST.toNanos() / nanosPerTick) {
            throw new NotWebm("a cluster at an impossible time");
        }
        ticks = value;
        undecided = position >= 0;
        if (!tracks.havePictures()) {
            decide(true);
        }
    }

    private void scale(long nanos) throws NotWebm {
        if (nanos < 1 || nanos > 1_000_000_000) {
            throw new NotWebm("an impossible scale of time");
        }
        nanosPerTick = nanos;
    }

    private final class Listener implements ElementReader.Listener {
        @Override
        public void entered(long id, long at) throws NotWebm {
            expectHeader(id);
            if (id == Element.CLUSTER) {
                beginCluster(at);
            } else if (id == Element.TRACK_ENTRY) {
                tracks.begin();
            } else if (id == Element.BLOCK_GROUP && inGroup) {
                decide(true);
            }
        }

        @Override
        public void number(long id, long value) throws NotWebm {
            expectHeader(id);
            if (id == Element.TIMESTAMP) {
                stamp(value);
            } else if (id == Element.TIMESTAMP_SCALE) {
                scale(value);
            } else if (id == Element.BLOCK_DURATION) {
                long length = nanos(Math.clamp(value, 0, LONGEST_BLOCK_TICKS));
                endNanos = Math.max(endNanos, tracks.lastNanos() + length);
            } else {
                tracks.number(id, value);
            }
        }

        @Override
        public void block(long id, ByteBuffer head) throws NotWebm {
            expectHeader(id);
            if (ticks >= 0) {
                take(id, Block.read(head));
            }
        }

        private void take(long id, Block block) {
            tracks.block(block.track(), nanos(Math.max(0, ticks + block.ticks())));
            if (firstNanos < 0) {
                firstNanos = tracks.lastNanos();
            }
            endNanos = Math.max(endNanos, tracks.lastNanos() + tracks.lastLengthNanos());
            if (!undecided || !tracks.isPicture(block.track())) {
                return;
            }
            if (inGroup) {
                decide(true);
            } else if (id == Element.BLOCK) {
                inGroup = true;
            } else {
                decide(block.key());
            }
        }

        @Override
        public void passed(long id) throws NotWebm {
            expectHeader(id);
            if (id == Element.REFERENCE_BLOCK && inGroup) {
                decide(false);
            }
        }

        @Override
        public void lost(long at) throws NotWebm {
            if (initBytes < 0) {
                throw new NotWebm("no element at " + at);
            }
            decide(false);
        }
    }
}
