package org.balie.acceptance.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Customers who come at a steady pace, whether or not the earlier ones have been helped, and
/// agents who help them. Each person is a thread of its own, drawn from one seed.
final class Load implements AutoCloseable {
    private static final String QUEUE = "help";
    private static final int OFFER_SECONDS = 8;
    private static final int WRAP_UP_SECONDS = 2;
    private static final int LARGEST_CAPACITY = 3;
    private static final Duration LAST_CUSTOMER = Duration.ofSeconds(180);

    private final ChaosSite site;
    private final ChaosSettings settings;
    private final Records records = new Records();
    private final List<LoadAgent> agents = new ArrayList<>();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    /// Who is still waiting; one more for the door through which they come.
    private final Phaser customers = new Phaser(1);

    private volatile boolean open = true;

    private Load(ChaosSite site, ChaosSettings settings) {
        this.site = site;
        this.settings = settings;
    }

    static Load start(Ground ground, String name, ChaosSettings settings) {
        var site = ChaosSite.open(ground, name).withQueue(QUEUE, OFFER_SECONDS, WRAP_UP_SECONDS);
        var load = new Load(site, settings);
        load.openDesks();
        load.people.execute(() -> load.guarded(load::arrivals));
        return load;
    }

    ChaosSite site() {
        return site;
    }

    Records records() {
        return records;
    }

    private void openDesks() {
        for (int i = 0; i < settings.agents(); i++) {
            var id = "agent-" + i;
            site.withAgent(id, 1 + i % LARGEST_CAPACITY, List.of(QUEUE));
            var agent = new LoadAgent(site, id, records, new Random(settings.seed() * 31 + i));
            agents.add(agent);
            people.execute(() -> guarded(agent::work));
        }
    }

    private void arrivals() throws InterruptedException {
        var entrance = new Entrance(site, QUEUE, records);
        var random = new Random(settings.seed());
        for (int i = 0; open; i++) {
            var customer =
                    new LoadCustomer(entrance, site.id() + "-" + i, new Random(random.nextLong()));
            customers.register();
            people.execute(
                    () -> {
                        guarded(customer::live);
                        customers.arriveAndDeregister();
                    });
            Thread.sleep(Duration.ofSeconds(1).dividedBy(settings.perSecond()));
        }
    }

    /// Nobody comes any more; returns when everybody who waited knows how it ended.
    void lastCustomer() throws InterruptedException, TimeoutException {
        open = false;
        customers.awaitAdvanceInterruptibly(
                customers.arrive(), LAST_CUSTOMER.toSeconds(), TimeUnit.SECONDS);
    }

    private interface Life {
        void live() throws InterruptedException;
    }

    private void guarded(Life life) {
        try {
            life.live();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | AssertionError e) {
            records.failed(e);
        }
    }

    /// Everybody goes, whatever they were at.
    @Override
    public void close() {
        open = false;
        agents.forEach(LoadAgent::goHome);
        people.shutdownNow();
    }
}
