package org.balie.recording.sealed;

import java.nio.file.Path;
import org.balie.recording.store.FolderStore;
import org.balie.recording.store.Store;
import org.junit.jupiter.api.io.TempDir;

class VaultInFolderTest extends VaultContract {
    @TempDir Path folder;

    @Override
    Store store() {
        return new FolderStore(folder, 0);
    }
}
