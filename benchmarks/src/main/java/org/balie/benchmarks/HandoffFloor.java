package org.balie.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The least that a durable hand-off over the same parts costs: a record produced with `acks=all`,
/// consumed, and its batch committed as rows in one PostgreSQL transaction with `fsync` on.
/// Anything the product adds to this is the product's own.
final class HandoffFloor {
    private static final String TOPIC = "bench.floor";

    private final String bootstrapServers;
    private final String jdbcUrl;

    HandoffFloor(String bootstrapServers, String jdbcUrl) {
        this.bootstrapServers = bootstrapServers;
        this.jdbcUrl = jdbcUrl;
    }

    Latencies measure(Pace pace) throws Exception {
        var latencies = new Latencies();
        try (var connection = DriverManager.getConnection(jdbcUrl);
                var producer = producer();
                var consumer = consumer()) {
            prepareTable(connection);
            var partition = new TopicPartition(TOPIC, 0);
            producer.partitionsFor(TOPIC);
            consumer.assign(List.of(partition));
            consumer.seekToEnd(List.of(partition));
            consumer.position(partition);
            var ready = new CountDownLatch(1);
            var reader =
                    Thread.ofPlatform()
                            .name("floor-reader")
                            .start(() -> readAndCommit(consumer, connection, latencies, ready));
            ready.await();
            int sent =
                    pace.drive(
                            i ->
                                    producer.send(
                                            new ProducerRecord<>(
                                                    TOPIC, 0, System.nanoTime(), "request " + i)));
            producer.flush();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (latencies.count() < sent && System.nanoTime() < deadline) {
                Thread.sleep(20);
            }
            consumer.wakeup();
            reader.join();
            if (latencies.count() < sent) {
                throw new IllegalStateException(
                        "the floor itself lost " + (sent - latencies.count()) + " of " + sent);
            }
        }
        return latencies;
    }

    private static void readAndCommit(
            KafkaConsumer<Long, String> consumer,
            Connection connection,
            Latencies latencies,
            CountDownLatch ready) {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into bench_floor (payload) values (?)")) {
            ready.countDown();
            while (true) {
                var records = consumer.poll(Duration.ofSeconds(1));
                if (records.isEmpty()) {
                    continue;
                }
                for (var each : records) {
                    insert.setString(1, each.value());
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
                long now = System.nanoTime();
                records.forEach(each -> latencies.record(now - each.key()));
            }
        } catch (WakeupException _) {
            // the measurement is over
        } catch (SQLException e) {
            throw new IllegalStateException("the floor's transaction failed", e);
        }
    }

    private static void prepareTable(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_floor");
            statement.execute(
                    "create table bench_floor (id bigint generated always as identity primary key,"
                            + " payload text not null)");
        }
        connection.commit();
    }

    private KafkaProducer<Long, String> producer() {
        var settings = new Properties();
        settings.putAll(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.LINGER_MS_CONFIG, "0"));
        return new KafkaProducer<>(settings, new LongSerializer(), new StringSerializer());
    }

    private KafkaConsumer<Long, String> consumer() {
        var settings = new Properties();
        settings.putAll(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG, "1"));
        return new KafkaConsumer<>(settings, new LongDeserializer(), new StringDeserializer());
    }
}
