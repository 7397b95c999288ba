package org.balie.acceptance.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.balie.acceptance.Door;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The replica that decides for a site is paused in the middle of a commit, so long that Kafka
/// gives the site to the other, and then goes on as if nothing had been.
@ExtendWith(Ground.Given.class)
class TwoOwnersTest {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final String HOLD_COMMITS = "select * from command_offset for update";
    private static final String WAITING_COMMITS =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and query like '%command_offset%'";

    /// What a replica says when it begins to decide for a partition.
    private static final String LOADED = "floors, from offset";

    private final ChaosSettings settings = ChaosSettings.ofThisRun();
    private final Ground ground;

    TwoOwnersTest(Ground ground) {
        this.ground = ground;
    }

    @Test
    @Tag("ACD-5")
    @Tag("ACD-7")
    @Tag("ACD-8")
    void an_owner_that_is_paused_while_it_commits_commits_nothing_and_steps_back()
            throws Exception {
        try (var load = Load.start(ground, "two-owners", settings);
                var books = Bookkeeper.of(load.site(), load.records())) {
            Thread.sleep(settings.calm());
            var paused = Replica.owner(ground);
            var next = paused.other();
            double decided = pauseWhileItCommits(paused);
            String words;
            try {
                awaitDecisions(next);
                Thread.sleep(settings.calm());
            } finally {
                words = readLog(paused);
                paused.part().resume();
            }
            awaitStepBack(paused, words, decided);
            Thread.sleep(settings.calm());
            load.lastCustomer();
            books.awaitQuiet();
            var figures = books.judge();
            System.out.printf(
                    "chaos: SIGSTOP of the owner until the other decides: %s; %d events told"
                            + " again%n",
                    figures, books.repetitions());
        }
    }

    /// A lock on the offsets holds the commit up; so the pause finds it half-way, its transaction
    /// open in the database.
    ///
    /// @return what it had decided until then
    private double pauseWhileItCommits(Replica owner) throws SQLException, InterruptedException {
        try (var database = database()) {
            database.setAutoCommit(false);
            database.createStatement().execute(HOLD_COMMITS);
            while (waitingCommits() == 0) {
                Thread.sleep(LOOK_EVERY);
            }
            double decided = owner.decisions();
            owner.part().pause();
            return decided;
        }
    }

    private long waitingCommits() throws SQLException {
        try (var database = database();
                var found = database.createStatement().executeQuery(WAITING_COMMITS)) {
            found.next();
            return found.getLong(1);
        }
    }

    private Connection database() throws SQLException {
        var access = ground.stack().databaseOf(Ground.ACD);
        return DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
    }

    private static void awaitDecisions(Replica next) throws InterruptedException {
        double before = next.decisions();
        var giveUp = System.nanoTime() + Door.RECOVERY.toNanos();
        while (next.decisions() == before) {
            assertTrue(System.nanoTime() < giveUp, "nobody goes on while the owner is paused");
            Thread.sleep(LOOK_EVERY);
        }
    }

    /// It says that its batch came to nothing, before it is given a partition anew; until then it
    /// has decided nothing more.
    private static void awaitStepBack(Replica paused, String wordsBefore, double decided)
            throws IOException, InterruptedException {
        var giveUp = System.nanoTime() + Door.RECOVERY.toNanos();
        var words = "";
        double since = decided;
        while (!steppedBack(words)) {
            assertTrue(System.nanoTime() < giveUp, "the paused owner does not step back: " + words);
            Thread.sleep(LOOK_EVERY);
            since = paused.decisions();
            words = readLog(paused).substring(wordsBefore.length());
        }
        if (!words.contains(LOADED)) {
            assertEquals(decided, since, "decided by an owner that is none any more");
        }
    }

    private static boolean steppedBack(String words) {
        return words.contains("was not committed") || words.contains("dropped its floors");
    }

    private static String readLog(Replica replica) throws IOException {
        return Files.readString(replica.part().log());
    }
}
