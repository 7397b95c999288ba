package org.balie.telephony.phones;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.balie.telephony.sip.TrunkEvents;
import org.balie.telephony.sip.TrunkName;
import org.jboss.logging.Logger;

/// Says in the log and by the figure `balie.telephony.trunks` which trunks can be used.
@Singleton
class TrunkWatch implements TrunkEvents {
    private static final Logger LOG = Logger.getLogger(TrunkWatch.class);

    private final Set<TrunkName> up = ConcurrentHashMap.newKeySet();

    TrunkWatch(MeterRegistry meters) {
        Gauge.builder("balie.telephony.trunks", up, Set::size)
                .description("Trunks that answer")
                .register(meters);
    }

    @Override
    public void up(TrunkName trunk) {
        if (up.add(trunk)) {
            LOG.infof("Trunk %s is up", trunk.value());
        }
    }

    @Override
    public void down(TrunkName trunk, String cause) {
        up.remove(trunk);
        LOG.warnf("Trunk %s is down: %s", trunk.value(), cause);
    }
}
