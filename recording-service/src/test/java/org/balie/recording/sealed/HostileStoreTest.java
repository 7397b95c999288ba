package org.balie.recording.sealed;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.balie.recording.store.MemoryStore;
import org.balie.recording.store.StoredName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whatever lies in the store, reading it ends, takes little memory, and says [Damaged] at worst.
@Tag("REC-7")
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileStoreTest {
    private static final int ROUNDS = 1500;

    /// Some times what the recording itself takes, and far below what its length fields can say.
    private static final long MOST_BYTES = 8 << 20;

    private final MemoryStore recorded = Studio.recorded(Studio.RECORDING, 8);
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private int intact;
    private int broken;

    HostileStoreTest() {
        Studio.vault(recorded).sign(Studio.RECORDING, 1);
    }

    @Test
    void garbage_is_damaged_and_nothing_else() {
        var random = new Random(11);
        var store = new MemoryStore(recorded);
        Vault vault = Studio.vault(store);
        long direct = direct();
        for (int round = 0; round < ROUNDS; round++) {
            for (StoredName name : recorded.list(Studio.RECORDING)) {
                store.replace(name, recorded.bytes(name));
            }
            List<StoredName> names = recorded.list(Studio.RECORDING);
            for (int i = random.nextInt(3); i >= 0; i--) {
                StoredName name = names.get(random.nextInt(names.size()));
                store.replace(name, spoiled(store.bytes(name), random));
            }
            long before = threads.getCurrentThreadAllocatedBytes();
            tryEverything(vault);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertTrue(allocated < MOST_BYTES, "allocated " + allocated + " in " + round);
        }
        assertTrue(broken > ROUNDS / 2, "broken " + broken);
        assertTrue(intact > 0, "a changed tail that nobody signed is no flaw");
        assertTrue(direct() - direct < MOST_BYTES, "direct " + direct());
    }

    private static byte[] spoiled(byte[] bytes, Random random) {
        byte[] changed = bytes.length < 8 ? new byte[8] : bytes.clone();
        switch (random.nextInt(6)) {
            case 0 -> changed = Arrays.copyOf(changed, random.nextInt(2 * changed.length + 1));
            case 1 -> random.nextBytes(changed);
            case 2 -> Arrays.fill(changed, (byte) 0);
            case 3 -> {
                // A number that lies, most often a length.
                int at = 4 * random.nextInt(changed.length / 4);
                int[] lies = {0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 22, 15};
                ByteBuffer.wrap(changed).putInt(at, lies[random.nextInt(lies.length)]);
            }
            case 4 -> {
                int from = random.nextInt(changed.length);
                int length = random.nextInt(changed.length - from);
                byte[] piece = Arrays.copyOfRange(changed, from, from + length);
                int to = random.nextInt(changed.length - length);
                System.arraycopy(piece, 0, changed, to, length);
            }
            default -> {
                for (int i = 0; i < 1 + changed.length / 50; i++) {
                    changed[random.nextInt(changed.length)] ^= (byte) random.nextInt(256);
                }
            }
        }
        return changed;
    }

    private void tryEverything(Vault vault) {
        for (int track = 1; track <= 2; track++) {
            read(vault, track);
        }
        Verdict verdict = vault.verify(Studio.RECORDING, new Verdict.Expected(1));
        intact += verdict instanceof Verdict.Intact ? 1 : 0;
        broken += verdict instanceof Verdict.Broken ? 1 : 0;
        damagedAtWorst(() -> vault.manifest(Studio.RECORDING));
        damagedAtWorst(() -> vault.rewrap(Studio.RECORDING));
        damagedAtWorst(() -> vault.sign(Studio.RECORDING, 2));
        damagedAtWorst(() -> vault.resume(Studio.RECORDING, 1).close());
    }

    private static void read(Vault vault, int track) {
        damagedAtWorst(
                () -> {
                    try (TrackReader reader = vault.read(Studio.RECORDING, track).orElseThrow()) {
                        ByteBuffer piece = ByteBuffer.allocate(100);
                        for (long at = 0; at < reader.mark().bytes(); at += piece.position()) {
                            reader.read(at, piece.clear());
                        }
                    }
                });
    }

    private static void damagedAtWorst(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            assertInstanceOf(Damaged.class, e);
        }
    }

    private static long direct() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }
}
