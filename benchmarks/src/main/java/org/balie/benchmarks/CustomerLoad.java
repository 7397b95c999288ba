package org.balie.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/// Customers who click at a given pace, through the front door, one run after the other.
final class CustomerLoad {
    private static final long PATIENCE_SECONDS = 30;

    private final HttpClient http;
    private final URI door;
    private volatile Clicks current = new Clicks(this::leave);

    CustomerLoad(Vertx vertx, URI door) {
        this.door = door;
        this.http =
                vertx.createHttpClient(
                        new HttpClientOptions().setKeepAlive(true),
                        new PoolOptions().setHttp1MaxSize(128));
    }

    /// An agent's desk shows an offer.
    void offered(JsonNode offer) {
        current.offered(offer);
    }

    /// Clicks at this pace and waits until each click has brought an offer, or patience is over.
    ///
    /// @param name of the run; customers are named after it
    Clicks drive(String name, Pace pace) throws InterruptedException {
        var clicks = new Clicks(this::leave);
        current = clicks;
        pace.drive(i -> click(clicks, "bench-" + name + "-" + i));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (clicks.open() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        if (clicks.turnedAway() > 0) {
            throw new IllegalStateException(
                    clicks.turnedAway() + " clicks were not admitted in run " + name);
        }
        return clicks;
    }

    private void click(Clicks clicks, String customer) {
        String form = BenchSite.form(customer);
        clicks.made(customer);
        http.request(HttpMethod.POST, door.getPort(), door.getHost(), BenchSite.clickPath())
                .compose(
                        request ->
                                request.putHeader("Content-Type", "application/json")
                                        .putHeader("Idempotency-Key", customer)
                                        .send(Buffer.buffer(form)))
                .compose(CustomerLoad::admission)
                .onSuccess(admission -> clicks.admitted(customer, admission))
                .onFailure(clicks::refused);
    }

    private static Future<Clicks.Admission> admission(HttpClientResponse response) {
        return response.body()
                .map(
                        answer -> {
                            if (response.statusCode() != 202) {
                                throw new IllegalStateException(
                                        response.statusCode() + " " + answer);
                            }
                            return BenchSite.admission(answer.toJsonObject());
                        });
    }

    private void leave(Clicks.Admission admission) {
        http.request(
                        HttpMethod.POST,
                        door.getPort(),
                        door.getHost(),
                        "/api/acd/requests/" + admission.requestId() + "/leave")
                .compose(
                        request ->
                                request.putHeader("Authorization", "Bearer " + admission.token())
                                        .send())
                .compose(HttpClientResponse::body)
                .onFailure(failure -> System.err.println("a customer could not leave: " + failure));
    }
}
