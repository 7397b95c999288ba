package org.balie.recording.store.s3;

import static java.util.stream.Collectors.toSet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.IntStream;
import org.balie.recording.store.StoreFailure;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/// Makes few large objects of a finished log's many small ones. Each takes the place of the first
/// of those that it holds, at once, and covers the others, which are removed after that; so readers
/// see the same bytes all the time, and a crash leaves at most what nobody looks at.
///
/// The pieces are read and sent again: S3 joins none that are smaller than 5 MiB by itself.
final class Compaction {
    private static final long LARGE = 256L << 20;
    private static final int PIECE = 8 << 20;

    private final Bucket bucket;
    private final String folder;
    private final PartReader reader;

    Compaction(Bucket bucket, String folder) {
        this.bucket = bucket;
        this.folder = folder;
        this.reader = new PartReader(bucket, folder);
    }

    void run() {
        Parts parts = reader.parts();
        int first = 0;
        while (first < parts.size()) {
            int next = first + 1;
            while (next < parts.size() && parts.end(next) - parts.offset(first) <= LARGE) {
                next++;
            }
            if (next - first > 1) {
                join(parts.offset(first), parts.end(next - 1));
            }
            first = next;
        }
        removeCovered();
    }

    private void join(long start, long end) {
        String key = Parts.key(folder, start);
        var client = bucket.client();
        String upload =
                Bucket.call(
                        "could not begin " + key,
                        () ->
                                client.createMultipartUpload(b -> b.bucket(bucket.name()).key(key))
                                        .uploadId());
        try {
            var sent = new ArrayList<CompletedPart>();
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            for (long at = start; at < end; at += piece.limit()) {
                reader.read(at, piece.clear().limit((int) Math.min(PIECE, end - at)));
                sent.add(send(key, upload, sent.size() + 1, piece.flip()));
            }
            Bucket.call(
                    "could not join " + key,
                    () ->
                            client.completeMultipartUpload(
                                    b ->
                                            b.bucket(bucket.name())
                                                    .key(key)
                                                    .uploadId(upload)
                                                    .multipartUpload(m -> m.parts(sent))));
        } catch (StoreFailure e) {
            Bucket.call(
                    "could not give up " + key,
                    () ->
                            client.abortMultipartUpload(
                                    b -> b.bucket(bucket.name()).key(key).uploadId(upload)));
            throw e;
        }
    }

    private CompletedPart send(String key, String upload, int number, ByteBuffer piece) {
        var body = new BufferedParts(piece);
        var request =
                RequestBody.fromContentProvider(
                        body::stream, body.length(), "application/octet-stream");
        String tag =
                Bucket.call(
                        "could not write " + key,
                        () ->
                                bucket.client()
                                        .uploadPart(
                                                b ->
                                                        b.bucket(bucket.name())
                                                                .key(key)
                                                                .uploadId(upload)
                                                                .partNumber(number),
                                                request)
                                        .eTag());
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    private void removeCovered() {
        Parts parts = new Parts(folder);
        parts.refresh(bucket);
        Set<String> counted =
                IntStream.range(0, parts.size()).mapToObj(parts::key).collect(toSet());
        bucket.delete(
                bucket.list(folder, folder)
                        .map(object -> object.key())
                        .filter(key -> Parts.isPart(folder, key))
                        .filter(key -> Parts.offset(folder, key) < parts.end())
                        .filter(key -> !counted.contains(key))
                        .toList());
    }
}
