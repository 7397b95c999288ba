package org.balie.recording.keeping;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Optional;
import org.balie.recording.sealed.MasterKeys;
import org.balie.recording.sealed.SealedVault;
import org.balie.recording.sealed.Vault;
import org.balie.recording.store.FolderStore;
import org.balie.recording.store.Store;
import org.balie.recording.store.s3.S3Store;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// Makes the vault at the start.
class Keeping {
    @Produces
    @Singleton
    Store store(StoreSettings settings) {
        return switch (settings.kind()) {
            case FILES ->
                    new FolderStore(required(settings.folder(), "folder"), settings.reserve());
            case S3 -> bucket(settings.s3());
        };
    }

    @Produces
    @Singleton
    Vault vault(Store store, MasterKeySettings settings) {
        return new SealedVault(store, MasterKeys.read(settings.location()), new SecureRandom());
    }

    private static Store bucket(StoreSettings.S3 settings) {
        AwsCredentialsProvider who =
                settings.accessKey().isEmpty()
                        ? DefaultCredentialsProvider.builder().build()
                        : StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(
                                        settings.accessKey().get(),
                                        required(settings.secretKey(), "s3.secret-key")));
        return new S3Store(
                S3Store.client(
                        required(settings.endpoint(), "s3.endpoint"), settings.region(), who),
                required(settings.bucket(), "s3.bucket"));
    }

    private static <T> T required(Optional<T> setting, String name) {
        return setting.orElseThrow(
                () -> new IllegalStateException("balie.recording.store." + name + " is not set"));
    }
}
