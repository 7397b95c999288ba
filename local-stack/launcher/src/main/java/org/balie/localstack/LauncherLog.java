package org.balie.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.balie.local.parts.PartFailed;

/// What the launcher's own libraries say goes to a file: the terminal is for people.
final class LauncherLog {
    private static final int MAX_BYTES = 5_000_000;
    private static final int FILES = 2;

    private LauncherLog() {}

    static void into(Path folder) {
        Logger root = LogManager.getLogManager().getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        try {
            Files.createDirectories(folder);
            FileHandler file =
                    new FileHandler(
                            folder.resolve("launcher.%g.log").toString(), MAX_BYTES, FILES, true);
            file.setFormatter(new SimpleFormatter());
            root.addHandler(file);
            root.setLevel(Level.INFO);
        } catch (IOException e) {
            throw new PartFailed("Cannot write to " + folder + ": " + e.getMessage() + ".", e);
        }
    }
}
