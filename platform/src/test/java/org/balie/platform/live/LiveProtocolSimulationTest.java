package org.balie.platform.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.balie.local.testing.LiveReader;
import org.balie.local.testing.LiveReader.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random worlds: documents change, messages are late or lost, connections break, the replica is
/// replaced. Whatever happened, a client that has been answered holds what the server holds.
class LiveProtocolSimulationTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SEEDS_PER_RUN = 100;
    private static final int STEPS = 400;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void clients_end_up_with_what_the_server_has(int run) {
        for (int n = 0; n < SEEDS_PER_RUN; n++) {
            long seed = run * 1_000_003L + n;
            try {
                new World(seed).live();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static final class World {
        private final Random random;
        private final Map<String, String> truth = new TreeMap<>();
        private final List<Client> clients;
        private LiveDocuments server;
        private int lives;

        World(long seed) {
            random = new Random(seed);
            server = newServer();
            clients = Stream.generate(Client::new).limit(3).toList();
        }

        void live() {
            for (int step = 0; step < STEPS; step++) {
                Client client = clients.get(random.nextInt(clients.size()));
                switch (random.nextInt(20)) {
                    case 0, 1, 2, 3, 4, 5, 6 -> change();
                    case 7, 8, 9 -> client.serverSends();
                    case 10, 11, 12, 13 -> client.serverHears();
                    case 14, 15, 16, 17 -> client.clientHears();
                    case 18 -> client.losesAMessage();
                    default -> disturb(client);
                }
            }
            clients.forEach(Client::settle);
        }

        private void disturb(Client client) {
            if (random.nextInt(4) == 0) {
                server = newServer();
                clients.forEach(Client::reconnect);
            } else {
                client.reconnect();
            }
        }

        /// Another replica has the same documents and no memory of what was sent.
        private LiveDocuments newServer() {
            var fresh = new LiveDocuments("life-" + lives++, 3);
            fresh.change(Map.copyOf(truth), Set.of());
            return fresh;
        }

        private void change() {
            var set = new HashMap<String, String>();
            var removed = new HashSet<String>();
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                String key = "k" + random.nextInt(8);
                if (random.nextInt(3) == 0) {
                    removed.add(key);
                } else {
                    set.put(key, String.valueOf(random.nextInt(5)));
                }
            }
            server.change(set, removed);
            removed.forEach(truth::remove);
            truth.putAll(set);
        }

        private final class Client {
            private final LiveReader reader = new LiveReader();
            private final Deque<String> toServer = new ArrayDeque<>();
            private final Deque<String> toClient = new ArrayDeque<>();
            private long sent = -1;
            private int life;
            private long highest = -1;

            Client() {
                toServer.add(reader.hello());
            }

            void reconnect() {
                toServer.clear();
                toClient.clear();
                sent = -1;
                toServer.add(reader.hello());
            }

            void serverSends() {
                if (sent >= 0 && sent < server.revision()) {
                    answer(server.bridge(sent, server.epoch()));
                }
            }

            void serverHears() {
                String text = toServer.poll();
                if (text != null
                        && ClientMessage.parse(text) instanceof ClientMessage.Hello hello) {
                    answer(server.bridge(hello.revision(), hello.epoch()));
                }
            }

            private void answer(CatchUp catchUp) {
                toClient.add(LiveMessages.of(catchUp));
                sent = catchUp.revision();
            }

            void clientHears() {
                String text = toClient.poll();
                if (text == null) {
                    return;
                }
                JsonNode message = parse(text);
                Outcome outcome = reader.read(message);
                if (outcome == Outcome.MISSED) {
                    toServer.add(reader.hello());
                }
                neverGoesBack(message);
            }

            private void neverGoesBack(JsonNode message) {
                if (life != lives || message.path("t").asText().equals("snapshot")) {
                    life = lives;
                    highest = reader.revision();
                }
                assertTrue(reader.revision() >= highest, "a client went back");
                highest = reader.revision();
            }

            void losesAMessage() {
                (random.nextBoolean() ? toClient : toServer).poll();
            }

            /// Comes back and is answered, with nothing lost any more.
            void settle() {
                reconnect();
                while (!toServer.isEmpty() || !toClient.isEmpty()) {
                    serverHears();
                    clientHears();
                }
                var held = new TreeMap<String, String>();
                reader.documents().forEach((key, document) -> held.put(key, document.toString()));
                assertEquals(truth, held);
                assertEquals(server.revision(), reader.revision());
            }
        }

        private static JsonNode parse(String text) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + text, e);
            }
        }
    }
}
