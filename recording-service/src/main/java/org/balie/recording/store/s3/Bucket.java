package org.balie.recording.store.s3;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.balie.recording.store.StoreAway;
import org.balie.recording.store.StoreFailure;
import org.balie.recording.store.StoreFull;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The few calls that a store needs, with failures in its own words.
final class Bucket {
    private static final String WRITE_OF = "write-of";
    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_FAILED = 412;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int INSUFFICIENT_STORAGE = 507;
    private static final int MOST_DELETED_AT_ONCE = 1000;

    private final S3Client client;
    private final String name;

    Bucket(S3Client client, String name) {
        this.client = client;
        this.name = name;
    }

    S3Client client() {
        return client;
    }

    String name() {
        return name;
    }

    /// @throws StoreAway when it is not there
    void requireThere() {
        call("no bucket " + name, () -> client.headBucket(b -> b.bucket(name)));
    }

    void put(String key, RequestBody content) {
        call(
                "could not write " + key,
                () -> client.putObject(b -> b.bucket(name).key(key), content));
    }

    /// Puts an object where there is none.
    ///
    /// @param writer told by [#writerOf]
    /// @return whether there was none
    boolean putNew(String key, String writer, RequestBody content) {
        return call(
                "could not write " + key,
                () -> {
                    try {
                        client.putObject(
                                b ->
                                        b.bucket(name)
                                                .key(key)
                                                .ifNoneMatch("*")
                                                .metadata(Map.of(WRITE_OF, writer)),
                                content);
                        return true;
                    } catch (S3Exception e) {
                        if (e.statusCode() == PRECONDITION_FAILED) {
                            return false;
                        }
                        throw e;
                    }
                });
    }

    Optional<String> writerOf(String key) {
        return unless(
                        NOT_FOUND,
                        "could not ask for " + key,
                        () -> client.headObject(b -> b.bucket(name).key(key)))
                .map(head -> head.metadata().getOrDefault(WRITE_OF, ""));
    }

    /// Empty when there is no such object, or a longer one.
    Optional<ByteBuffer> get(String key, int atMost) {
        ResponseTransformer<GetObjectResponse, byte[]> beginning =
                (_, content) -> content.readNBytes(atMost + 1);
        return unless(
                        NOT_FOUND,
                        "could not read " + key,
                        () -> client.getObject(b -> b.bucket(name).key(key), beginning))
                .filter(bytes -> bytes.length <= atMost)
                .map(ByteBuffer::wrap);
    }

    /// Empty when there is no such object, or nothing at that place of it.
    Optional<ByteBuffer> get(String key, long from, int length) {
        String range = "bytes=" + from + "-" + (from + length - 1);
        return unless(
                        NOT_FOUND,
                        "could not read " + key,
                        () -> client.getObjectAsBytes(b -> b.bucket(name).key(key).range(range)))
                .map(bytes -> bytes.asByteBuffer());
    }

    /// All objects whose keys have this beginning, in order of their keys.
    Stream<S3Object> list(String prefix, String after) {
        var request =
                ListObjectsV2Request.builder()
                        .bucket(name)
                        .prefix(prefix)
                        .startAfter(after)
                        .build();
        return call(
                "could not list " + prefix,
                () -> client.listObjectsV2Paginator(request).contents().stream().toList().stream());
    }

    void delete(List<String> keys) {
        for (int i = 0; i < keys.size(); i += MOST_DELETED_AT_ONCE) {
            List<ObjectIdentifier> some =
                    keys.subList(i, Math.min(keys.size(), i + MOST_DELETED_AT_ONCE)).stream()
                            .map(key -> ObjectIdentifier.builder().key(key).build())
                            .toList();
            String what = "could not remove " + keys.get(i);
            var answer =
                    call(
                            what,
                            () ->
                                    client.deleteObjects(
                                            b -> b.bucket(name).delete(d -> d.objects(some))));
            if (answer.hasErrors()) {
                throw new StoreAway(what + ": " + answer.errors().getFirst().message());
            }
        }
    }

    static <T> T call(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw failure(what, e);
        }
    }

    private static <T> Optional<T> unless(int absent, String what, Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (S3Exception e) {
            if (e.statusCode() == absent || e.statusCode() == RANGE_NOT_SATISFIABLE) {
                return Optional.empty();
            }
            throw failure(what, e);
        } catch (SdkException e) {
            throw failure(what, e);
        }
    }

    private static StoreFailure failure(String what, SdkException cause) {
        String said = what + ": " + cause.getMessage();
        return isFull(cause) ? new StoreFull(said, cause) : new StoreAway(said, cause);
    }

    private static boolean isFull(SdkException cause) {
        return cause instanceof S3Exception s3
                && (s3.statusCode() == INSUFFICIENT_STORAGE
                        || (s3.awsErrorDetails() != null
                                && "QuotaExceeded".equals(s3.awsErrorDetails().errorCode())));
    }
}
