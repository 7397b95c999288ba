package org.balie.telephony.sip.transport;

import java.util.LinkedHashMap;
import java.util.Map;

/// How much each source may do per second, with twice that saved up for a burst. The table has a
/// bound: the source that has been quiet longest is forgotten first, and it is the fullest bucket
/// that is lost. One thread.
final class TokenBuckets {

    private static final class Bucket {
        double tokens;
        long at;
    }

    private final int perSecond;
    private final Map<String, Bucket> buckets;

    TokenBuckets(int perSecond, int mostSources) {
        this.perSecond = perSecond;
        this.buckets =
                new LinkedHashMap<>(64, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                        return size() > mostSources;
                    }
                };
    }

    /// @param nanos a time that never goes back
    boolean take(String source, long nanos) {
        Bucket bucket = buckets.get(source);
        if (bucket == null) {
            bucket = new Bucket();
            bucket.tokens = burst();
            bucket.at = nanos;
            buckets.put(source, bucket);
        }
        double refill = (nanos - bucket.at) / 1e9 * perSecond;
        bucket.tokens = Math.min(burst(), bucket.tokens + refill);
        bucket.at = nanos;
        if (bucket.tokens < 1) {
            return false;
        }
        bucket.tokens -= 1;
        return true;
    }

    int size() {
        return buckets.size();
    }

    private double burst() {
        return perSecond * 2.0;
    }
}
