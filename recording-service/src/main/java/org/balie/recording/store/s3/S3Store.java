package org.balie.recording.store.s3;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.balie.recording.store.LogAppender;
import org.balie.recording.store.LogReader;
import org.balie.recording.store.LogTaken;
import org.balie.recording.store.RecordingRef;
import org.balie.recording.store.Store;
import org.balie.recording.store.StoredName;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Recordings in a bucket. An object is one, `site/recording/name`. A log is many, one for each
/// append, `site/recording/name/00000000000000000000`, named for where in the log it begins; and an
/// empty one, `…/log`, which says that it is there.
///
/// Whether a log is being written in another process shows when both append: names are given to one
/// alone (`If-None-Match: *`, which the endpoint must know: Amazon S3, MinIO, Ceph since Reef,
/// s3proxy 4).
public final class S3Store implements Store {
    private static final String MARK = "log";

    /// As many as segments of recordings may be on their way at once.
    private static final int MOST_CONNECTIONS = 1_000;

    private final Bucket bucket;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    public S3Store(S3Client client, String bucket) {
        this.bucket = new Bucket(client, bucket);
    }

    /// A client that gives up in time: a call after 30 s, one attempt at it after 10.
    public static S3Client client(URI endpoint, String region, AwsCredentialsProvider who) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(who)
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(
                        Apache5HttpClient.builder()
                                .maxConnections(MOST_CONNECTIONS)
                                .connectionTimeout(Duration.ofSeconds(3))
                                .socketTimeout(Duration.ofSeconds(10)))
                .overrideConfiguration(
                        o ->
                                o.apiCallTimeout(Duration.ofSeconds(30))
                                        .apiCallAttemptTimeout(Duration.ofSeconds(10)))
                .build();
    }

    @Override
    public void put(StoredName name, byte[] content) {
        if (content.length > MAX_OBJECT_BYTES) {
            throw new IllegalArgumentException("too long for an object: " + content.length);
        }
        bucket.put(name.path(), RequestBody.fromBytes(content));
    }

    @Override
    public Optional<byte[]> get(StoredName name) {
        return bucket.get(name.path(), MAX_OBJECT_BYTES).map(S3Store::bytes);
    }

    private static byte[] bytes(ByteBuffer content) {
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }

    @Override
    public LogAppender append(StoredName name) {
        String folder = folder(name);
        if (!taken.add(folder)) {
            throw new LogTaken("this process is writing " + name.path() + " already");
        }
        try {
            if (!isThere(folder)) {
                bucket.put(folder + MARK, RequestBody.empty());
            }
            return new PartAppender(bucket, folder, () -> taken.remove(folder));
        } catch (RuntimeException e) {
            taken.remove(folder);
            throw e;
        }
    }

    @Override
    public Optional<LogReader> read(StoredName name) {
        String folder = folder(name);
        return isThere(folder) ? Optional.of(new PartReader(bucket, folder)) : Optional.empty();
    }

    private boolean isThere(String folder) {
        return bucket.writerOf(folder + MARK).isPresent();
    }

    @Override
    public List<StoredName> list(RecordingRef recording) {
        String folder = folder(recording);
        return bucket.list(folder, folder)
                .map(object -> object.key().substring(folder.length()).split("/", 2)[0])
                .distinct()
                .sorted()
                .map(name -> new StoredName(recording, name))
                .toList();
    }

    @Override
    public void delete(RecordingRef recording) {
        delete(folder(recording));
    }

    @Override
    public void delete(StoredName name) {
        bucket.delete(List.of(name.path()));
        delete(folder(name));
    }

    private void delete(String folder) {
        bucket.delete(bucket.list(folder, folder).map(S3Object::key).toList());
    }

    @Override
    public void compact(StoredName log) {
        String folder = folder(log);
        try (LogAppender alone = append(log)) {
            new Compaction(bucket, folder).run();
        }
    }

    @Override
    public long room() {
        bucket.requireThere();
        return Long.MAX_VALUE;
    }

    private static String folder(StoredName name) {
        return name.path() + "/";
    }

    private static String folder(RecordingRef recording) {
        return recording.siteId() + "/" + recording.recordingId() + "/";
    }
}
