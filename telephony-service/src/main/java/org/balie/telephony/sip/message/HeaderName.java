package org.balie.telephony.sip.message;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The names of header fields, each in one spelling.
public final class HeaderName {
    public static final String VIA = "Via";
    public static final String FROM = "From";
    public static final String TO = "To";
    public static final String CALL_ID = "Call-ID";
    public static final String CSEQ = "CSeq";
    public static final String MAX_FORWARDS = "Max-Forwards";
    public static final String CONTACT = "Contact";
    public static final String ROUTE = "Route";
    public static final String RECORD_ROUTE = "Record-Route";
    public static final String CONTENT_TYPE = "Content-Type";
    public static final String CONTENT_LENGTH = "Content-Length";
    public static final String CONTENT_ENCODING = "Content-Encoding";
    public static final String EXPIRES = "Expires";
    public static final String MIN_EXPIRES = "Min-Expires";
    public static final String ALLOW = "Allow";
    public static final String ALLOW_EVENTS = "Allow-Events";
    public static final String SUPPORTED = "Supported";
    public static final String REQUIRE = "Require";
    public static final String UNSUPPORTED = "Unsupported";
    public static final String ACCEPT = "Accept";
    public static final String AUTHORIZATION = "Authorization";
    public static final String WWW_AUTHENTICATE = "WWW-Authenticate";
    public static final String PROXY_AUTHORIZATION = "Proxy-Authorization";
    public static final String PROXY_AUTHENTICATE = "Proxy-Authenticate";
    public static final String EVENT = "Event";
    public static final String SUBSCRIPTION_STATE = "Subscription-State";
    public static final String REFER_TO = "Refer-To";
    public static final String REFERRED_BY = "Referred-By";
    public static final String REPLACES = "Replaces";
    public static final String REASON = "Reason";
    public static final String RETRY_AFTER = "Retry-After";
    public static final String SESSION_EXPIRES = "Session-Expires";
    public static final String MIN_SE = "Min-SE";
    public static final String P_ASSERTED_IDENTITY = "P-Asserted-Identity";
    public static final String PRIVACY = "Privacy";
    public static final String ALERT_INFO = "Alert-Info";
    public static final String CALL_INFO = "Call-Info";
    public static final String ANSWER_MODE = "Answer-Mode";
    public static final String SUBJECT = "Subject";
    public static final String DIVERSION = "Diversion";
    public static final String HISTORY_INFO = "History-Info";
    public static final String GEOLOCATION = "Geolocation";
    public static final String GEOLOCATION_ROUTING = "Geolocation-Routing";
    public static final String USER_AGENT = "User-Agent";
    public static final String SERVER = "Server";
    public static final String PATH = "Path";
    public static final String DATE = "Date";

    private static final Map<String, String> KNOWN = new HashMap<>();

    static {
        for (String name :
                new String[] {
                    VIA,
                    FROM,
                    TO,
                    CALL_ID,
                    CSEQ,
                    MAX_FORWARDS,
                    CONTACT,
                    ROUTE,
                    RECORD_ROUTE,
                    CONTENT_TYPE,
                    CONTENT_LENGTH,
                    CONTENT_ENCODING,
                    EXPIRES,
                    MIN_EXPIRES,
                    ALLOW,
                    ALLOW_EVENTS,
                    SUPPORTED,
                    REQUIRE,
                    UNSUPPORTED,
                    ACCEPT,
                    AUTHORIZATION,
                    WWW_AUTHENTICATE,
                    PROXY_AUTHORIZATION,
                    PROXY_AUTHENTICATE,
                    EVENT,
                    SUBSCRIPTION_STATE,
                    REFER_TO,
                    REFERRED_BY,
                    REPLACES,
                    REASON,
                    RETRY_AFTER,
                    SESSION_EXPIRES,
                    MIN_SE,
                    P_ASSERTED_IDENTITY,
                    PRIVACY,
                    ALERT_INFO,
                    CALL_INFO,
                    ANSWER_MODE,
                    SUBJECT,
                    DIVERSION,
                    HISTORY_INFO,
                    GEOLOCATION,
                    GEOLOCATION_ROUTING,
                    USER_AGENT,
                    SERVER,
                    PATH,
                    DATE
                }) {
            KNOWN.put(name.toLowerCase(Locale.ROOT), name);
            KNOWN.put(name, name);
        }
        KNOWN.putAll(
                Map.ofEntries(
                        Map.entry("v", VIA),
                        Map.entry("f", FROM),
                        Map.entry("t", TO),
                        Map.entry("i", CALL_ID),
                        Map.entry("m", CONTACT),
                        Map.entry("c", CONTENT_TYPE),
                        Map.entry("l", CONTENT_LENGTH),
                        Map.entry("e", CONTENT_ENCODING),
                        Map.entry("k", SUPPORTED),
                        Map.entry("s", SUBJECT),
                        Map.entry("o", EVENT),
                        Map.entry("u", ALLOW_EVENTS),
                        Map.entry("r", REFER_TO),
                        Map.entry("b", REFERRED_BY),
                        Map.entry("x", SESSION_EXPIRES)));
    }

    /// Those whose values are a list, which may stand in one field or in several.
    private static final Set<String> LISTS =
            Set.of(
                    VIA,
                    CONTACT,
                    ROUTE,
                    RECORD_ROUTE,
                    ALLOW,
                    ALLOW_EVENTS,
                    SUPPORTED,
                    REQUIRE,
                    UNSUPPORTED,
                    ACCEPT,
                    P_ASSERTED_IDENTITY,
                    DIVERSION,
                    HISTORY_INFO,
                    REASON,
                    PATH);

    /// Those that may stand only once, or nobody could say which is meant.
    private static final Set<String> SINGLES =
            Set.of(
                    FROM,
                    TO,
                    CALL_ID,
                    CSEQ,
                    MAX_FORWARDS,
                    CONTENT_LENGTH,
                    CONTENT_TYPE,
                    EXPIRES,
                    REFER_TO,
                    REPLACES,
                    EVENT,
                    SESSION_EXPIRES);

    private HeaderName() {}

    /// The spelling used here; one that isn't known stays as it is.
    static String canonical(String name) {
        String known = KNOWN.get(name);
        if (known == null) {
            known = KNOWN.get(name.toLowerCase(Locale.ROOT));
        }
        return known == null ? name : known;
    }

    static boolean isList(String canonical) {
        return LISTS.contains(canonical);
    }

    static boolean isSingle(String canonical) {
        return SINGLES.contains(canonical);
    }
}
