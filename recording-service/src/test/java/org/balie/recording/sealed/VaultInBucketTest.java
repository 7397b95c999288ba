package org.balie.recording.sealed;

import java.nio.file.Path;
import org.balie.recording.store.Store;
import org.balie.recording.store.s3.Endpoint;
import org.balie.recording.store.s3.S3Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class VaultInBucketTest extends VaultContract {
    @TempDir static Path folder;
    private static Endpoint endpoint;

    @BeforeAll
    static void start() throws Exception {
        endpoint = new Endpoint(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        endpoint.close();
    }

    @AfterEach
    void remove() {
        vault.destroy(Studio.RECORDING);
    }

    @Override
    Store store() {
        return new S3Store(endpoint.client(), Endpoint.BUCKET);
    }
}
