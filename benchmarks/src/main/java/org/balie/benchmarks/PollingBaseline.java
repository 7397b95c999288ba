package org.balie.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// What a team would write instead: requests in a table, every agent's desk asking once a second
/// for the next one with `for update skip locked`. Its latency runs from the insert until an agent
/// has the row, its load from the agents that ask although nothing is there.
final class PollingBaseline {
    /// How often a desk asks.
    static final Duration INTERVAL = Duration.ofSeconds(1);

    /// Connections that the desks share, as a service in between would have them.
    private static final int CONNECTIONS = 16;

    private static final String TAKE =
            """
            update bench_queue set agent = ? where id = (
              select id from bench_queue where agent is null order by id limit 1
              for update skip locked)
            returning asked
            """;

    private final String jdbcUrl;
    private final int agents;

    PollingBaseline(String jdbcUrl, int agents) {
        this.jdbcUrl = jdbcUrl;
        this.agents = agents;
    }

    Latencies measure(Pace pace) throws Exception {
        var latencies = new Latencies();
        var pool = new ArrayBlockingQueue<Connection>(CONNECTIONS);
        var opened = new ArrayList<Connection>();
        var running = new AtomicBoolean(true);
        try (var customers = DriverManager.getConnection(jdbcUrl);
                var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            prepareTable(customers);
            for (int i = 0; i < CONNECTIONS; i++) {
                var connection = DriverManager.getConnection(jdbcUrl);
                opened.add(connection);
                pool.add(connection);
            }
            for (int agent = 0; agent < agents; agent++) {
                int id = agent;
                desks.submit(() -> poll(id, pool, latencies, running));
            }
            try (var insert =
                    customers.prepareStatement("insert into bench_queue (asked) values (?)")) {
                int sent = pace.drive(_ -> ask(insert));
                long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
                while (latencies.count() < sent && System.nanoTime() < deadline) {
                    Thread.sleep(20);
                }
            }
            running.set(false);
        } finally {
            for (var connection : opened) {
                connection.close();
            }
        }
        return latencies;
    }

    private static void ask(PreparedStatement insert) {
        try {
            insert.setLong(1, System.nanoTime());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the baseline could not insert", e);
        }
    }

    private void poll(
            int agent, BlockingQueue<Connection> pool, Latencies latencies, AtomicBoolean running) {
        // desks signed in at different moments, so they ask at different moments
        LockSupport.parkNanos(INTERVAL.toNanos() * agent / agents);
        while (running.get()) {
            long next = System.nanoTime() + INTERVAL.toNanos();
            try {
                var connection = pool.take();
                try (var take = connection.prepareStatement(TAKE)) {
                    take.setInt(1, agent);
                    try (var rows = take.executeQuery()) {
                        if (rows.next()) {
                            latencies.record(System.nanoTime() - rows.getLong(1));
                        }
                    }
                } finally {
                    pool.add(connection);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the baseline could not poll", e);
            } catch (InterruptedException _) {
                return;
            }
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private static void prepareTable(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_queue");
            statement.execute(
                    "create table bench_queue (id bigint generated always as identity primary key,"
                            + " asked bigint not null, agent int)");
            statement.execute("create index on bench_queue (id) where agent is null");
        }
    }
}
