package org.balie.recording.keeping;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import org.balie.recording.sealed.MasterKeys;
import org.balie.recording.sealed.SealedVault;
import org.balie.recording.sealed.Vault;
import org.balie.recording.store.FolderStore;
import org.balie.recording.store.Store;

/// Makes the vault at the start.
class Keeping {
    @Produces
    @Singleton
    Store store(StoreSettings settings) {
        return new FolderStore(settings.folder(), settings.reserve());
    }

    @Produces
    @Singleton
    Vault vault(Store store, MasterKeySettings settings) {
        return new SealedVault(store, MasterKeys.read(settings.location()), new SecureRandom());
    }
}
