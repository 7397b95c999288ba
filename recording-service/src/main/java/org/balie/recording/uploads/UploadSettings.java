package org.balie.recording.uploads;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How files come in.
@ConfigMapping(prefix = "balie.recording.uploads")
interface UploadSettings {
    /// At once on this replica. Each holds one buffer of a megabyte, and for a while a copy on
    /// disk.
    @WithDefault("8")
    int atOnce();

    /// At once of one person.
    @WithDefault("2")
    int ofOnePerson();

    /// An upload that nobody has heard of for so long is removed.
    @WithDefault("5m")
    Duration lease();

    /// How often a replica looks for those.
    @WithDefault("1m")
    Duration every();

    /// How long a file whose length nobody knows may be read through for it.
    @WithDefault("5m")
    Duration reading();

    /// Refused when the store has less than this left beside the file; what is being recorded needs
    /// it.
    @WithDefault("256M")
    MemorySize leastRoom();

    /// Of a body that is refused, so much is read and thrown away, so that its sender hears why.
    @WithDefault("64M")
    MemorySize courtesy();
}
