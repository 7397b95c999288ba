package org.balie.recording.sealed;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.balie.recording.store.LogReader;

/// Reads a track out of its log. What it holds: [Places], and the one segment that it reads in.
final class SealedTrackReader implements TrackReader {
    private final LogReader log;
    private final HeaderRecord record;
    private final Frames frames;
    private final Buffers buffers;
    private final PlaceLog placeLog;
    private Places places = new Places();
    private Mark mark;

    /// The last frame that counts: the next appended may take the place of one that failed.
    private Optional<FrameHeader> last = Optional.empty();

    private Optional<Opened> opened = Optional.empty();

    private record Opened(int number, ByteBuffer content) {}

    /// @throws Damaged when the log does not begin with the track's header
    SealedTrackReader(
            LogReader log, RecordingKey key, PlaceLog placeLog, int track, Buffers buffers) {
        this.log = log;
        this.record = HeaderRecord.read(log, key, track);
        this.frames = new Frames(log, key, record, buffers);
        this.buffers = buffers;
        this.mark = record.mark();
        this.placeLog = placeLog;
        readPlaces();
        refresh();
    }

    private void readPlaces() {
        placeLog.readInto(places);
        if (places.size() > 0) {
            if (whole(places.size() - 1, log.size()).filter(places::endIn).isPresent()) {
                settle();
            } else {
                placeLog.discard();
                places = new Places();
            }
        }
    }

    /// The log of places, with all that this reader knows.
    PlaceLog completePlaces() {
        if (placeLog.next() > places.size()) {
            placeLog.discard();
        }
        places.copyInto(placeLog, placeLog.next());
        return placeLog;
    }

    @Override
    public TrackHeader header() {
        return record.header();
    }

    @Override
    public Mark mark() {
        return mark;
    }

    @Override
    public List<Place> places() {
        return places.view();
    }

    @Override
    public Mark refresh() {
        last.filter(known -> !isStillThere(known)).ifPresent(_ -> removeLast());
        int known = places.size();
        long size = log.size();
        for (var next = next(size); next.isPresent(); next = next(size)) {
            places.add(next.get());
        }
        if (places.size() > known) {
            settle();
        }
        return mark;
    }

    /// Where in the log the durable part ends.
    long end() {
        return frames.offset(places.size(), places.end());
    }

    /// @throws Damaged when there is something behind the durable part that no crash leaves
    void requireNothingLost() {
        if (!frames.isTorn(places.size(), places.end(), log.size())) {
            throw new Damaged(
                    "segment "
                            + places.size()
                            + " of track "
                            + header().number()
                            + " is not what was written");
        }
    }

    /// Whether the chain up to this mark is the beginning of what is there.
    boolean continues(Mark earlier) {
        if (earlier.next() >= mark.next()) {
            return earlier.equals(mark);
        }
        return frames.header(earlier.next(), places.position(earlier.next()))
                .filter(next -> next.previous().hex().equals(earlier.head()))
                .isPresent();
    }

    private boolean isStillThere(FrameHeader known) {
        return frames.header(known.number(), known.position()).filter(known::isSameAs).isPresent();
    }

    private Optional<FrameHeader> next(long size) {
        return whole(places.size(), size);
    }

    private Optional<FrameHeader> whole(int number, long size) {
        return frames.header(number, places.position(number))
                .filter(header -> frames.end(header) <= size);
    }

    /// The last frame is looked at in full, since it may not be all there yet; before it there is
    /// only what was durable when it was appended.
    private void settle() {
        var candidate = lastHeader();
        var head = candidate.flatMap(frames::check);
        if (head.isEmpty()) {
            places.removeLast();
            candidate = lastHeader();
            head = candidate.flatMap(frames::check);
            if (candidate.isPresent() && head.isEmpty()) {
                throw new Damaged("track " + header().number() + " ends in what was not written");
            }
        }
        last = candidate;
        mark = candidate.isPresent() ? candidate.get().mark(head.orElseThrow()) : record.mark();
    }

    private void removeLast() {
        places.removeLast();
        close(opened);
        opened = Optional.empty();
        settle();
    }

    private Optional<FrameHeader> lastHeader() {
        int number = places.size() - 1;
        return number < 0 ? Optional.empty() : frames.header(number, places.position(number));
    }

    @Override
    public int read(long position, ByteBuffer into) {
        int start = into.position();
        long at = position;
        while (into.hasRemaining() && at < mark.bytes()) {
            int number = places.at(at);
            ByteBuffer content = content(number);
            int skip = (int) (at - places.position(number));
            int count = Math.min(into.remaining(), content.limit() - skip);
            into.put(into.position(), content, skip, count).position(into.position() + count);
            at += count;
        }
        return into.position() - start;
    }

    private ByteBuffer content(int number) {
        if (opened.isEmpty() || opened.get().number() != number) {
            close(opened);
            opened = Optional.empty();
            opened = Optional.of(new Opened(number, open(number)));
        }
        return opened.get().content();
    }

    private ByteBuffer open(int number) {
        long position = places.position(number);
        int bytes = (int) (places.position(number + 1) - position);
        ByteBuffer content = buffers.take(bytes);
        boolean good =
                frames.header(number, position)
                        .filter(header -> header.content() == bytes)
                        .flatMap(header -> frames.open(header, content))
                        .isPresent();
        if (!good) {
            buffers.give(content);
            throw new Damaged(
                    "segment " + number + " of track " + header().number() + " was changed");
        }
        return content.flip();
    }

    private void close(Optional<Opened> segment) {
        segment.map(Opened::content).ifPresent(buffers::give);
    }

    @Override
    public void close() {
        close(opened);
        opened = Optional.empty();
        log.close();
    }
}
