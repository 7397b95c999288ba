package org.balie.recording.store.s3;

import java.net.URI;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/// A real S3 endpoint, s3proxy, with a bucket. It knows `If-None-Match: *`.
public final class Endpoint implements AutoCloseable {
    public static final String BUCKET = "recordings";

    private final S3Proxy proxy;
    private final S3Client client;

    public Endpoint(Path folder) throws Exception {
        proxy =
                S3Proxy.builder()
                        .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                        .endpoint(URI.create("http://127.0.0.1:0"))
                        .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "name", "secret")
                        .ignoreUnknownHeaders(true)
                        .build();
        proxy.start();
        client = clientOf(proxy.getPort());
        client.createBucket(b -> b.bucket(BUCKET));
    }

    static S3Client clientOf(int port) {
        return S3Store.client(
                URI.create("http://127.0.0.1:" + port),
                "us-east-1",
                StaticCredentialsProvider.create(AwsBasicCredentials.create("name", "secret")));
    }

    int port() {
        return proxy.getPort();
    }

    public S3Client client() {
        return client;
    }

    @Override
    public void close() throws Exception {
        client.close();
        proxy.stop();
    }
}
