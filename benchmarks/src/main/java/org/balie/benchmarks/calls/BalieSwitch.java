package org.balie.benchmarks.calls;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.balie.benchmarks.CpuUse;
import org.balie.local.testing.IdentityProvider;
import org.balie.localstack.LocalStack;
import org.balie.localstack.StackOptions;
import org.balie.localstack.part.Part;

/// telephony-service as in a cluster, with PostgreSQL and Kafka; the services that calls do not
/// need are not started.
final class BalieSwitch implements Switch {
    private static final String SERVICE = "telephony-service";

    /// What a call costs is used by these: its messages are told to Kafka, too.
    private static final List<String> PARTS = List.of(SERVICE, "postgresql", "kafka");

    private final IdentityProvider provider;
    private final LocalStack stack;
    private final Telephones telephones;
    private final CallSite site;

    private BalieSwitch(
            IdentityProvider provider, LocalStack stack, Telephones telephones, CallSite site) {
        this.provider = provider;
        this.stack = stack;
        this.telephones = telephones;
        this.site = site;
    }

    /// Starts it, with so many lines that ring two telephones each.
    ///
    /// @param caller from where calls come, as from a trunk
    static BalieSwitch start(Path directory, InetSocketAddress caller, int lines)
            throws IOException, InterruptedException {
        IdentityProvider provider = IdentityProvider.start();
        LocalStack stack;
        try {
            stack = LocalStack.start(options(directory, provider));
        } catch (RuntimeException | InterruptedException e) {
            provider.close();
            throw e;
        }
        var balie =
                new BalieSwitch(
                        provider,
                        stack,
                        new Telephones(directory.resolve("telephones")),
                        new CallSite(stack.addressOf(SERVICE), provider, lines));
        try {
            balie.ring(caller);
            return balie;
        } catch (IOException | InterruptedException | RuntimeException e) {
            balie.close();
            throw e;
        }
    }

    private static StackOptions options(Path directory, IdentityProvider provider) {
        return StackOptions.in(directory)
                .withProvider(provider.issuer())
                .withTuning(StackOptions.Tuning.PRODUCTION)
                .withReplicas("queue-acd-service", 0)
                .withReplicas("session-service", 0)
                .withReplicas("recording-service", 0)
                .withReplicas("reporting-service", 0)
                // everybody telephones from this machine
                .withEnvironment(SERVICE, "BALIE_TELEPHONY_PHONES_TRUSTED", "127.0.0.0/8");
    }

    private void ring(InetSocketAddress caller) throws IOException, InterruptedException {
        CallSite.Telephoned accounts = site.setUp(caller);
        Registration.all(telephones.answering(), address(), accounts.answering());
        Registration.all(telephones.ringing(), address(), accounts.ringing());
        telephones.start();
    }

    @Override
    public String name() {
        return "balie";
    }

    @Override
    public InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", stack.sipPort());
    }

    @Override
    public Telephones telephones() {
        return telephones;
    }

    @Override
    public String number(int call) {
        return site.number(call);
    }

    @Override
    public Map<String, Duration> cpu() {
        Map<String, Duration> used = new LinkedHashMap<>();
        for (String name : PARTS) {
            Part part = stack.part(name);
            OptionalLong pid = part.pid();
            used.put(name, pid.isPresent() ? CpuUse.ofFamily(pid.getAsLong()) : Duration.ZERO);
        }
        return used;
    }

    @Override
    public void close() {
        telephones.close();
        stack.close();
        provider.close();
    }
}
