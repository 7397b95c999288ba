package org.balie.recording.keeping;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// Where recordings are kept.
@ConfigMapping(prefix = "balie.recording.store")
interface StoreSettings {
    /// `files` for a folder, `s3` for a bucket, which several replicas can share.
    @WithDefault("files")
    Kind kind();

    /// The folder with all recordings, for [Kind#FILES].
    Optional<Path> folder();

    /// Bytes of its disk that recordings leave free, so that what runs can be ended and signed.
    @WithDefault("268435456")
    long reserve();

    /// For [Kind#S3].
    S3 s3();

    enum Kind {
        FILES,
        S3
    }

    interface S3 {
        Optional<URI> endpoint();

        Optional<String> bucket();

        @WithDefault("us-east-1")
        String region();

        /// With [#secretKey]; without, what the AWS SDK finds in its environment counts.
        Optional<String> accessKey();

        Optional<String> secretKey();
    }
}
