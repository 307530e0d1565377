package com.loadrider.signaling.security;

import java.net.IDN;
import java.net.Inet6Address;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A web origin (RFC 6454), normalized so that equal origins are equal records.
///
/// @param scheme `http` or `https`
/// @param host in lower case; an IPv6 address in brackets
/// @param port 1 to 65535; set even if it is the default of the scheme
record Origin(String scheme, String host, int port) {

    private static final Pattern SERIALIZED =
            Pattern.compile("(https?)://(\\[[^\\[\\]]+]|[^:/?#@\\[\\]]+)(?::([0-9]{1,5}))?", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME = Pattern.compile("([a-z0-9_-]{1,63}\\.)*[a-z0-9_-]{1,63}\\.?");
    private static final int LONGEST_NAME = 253;

    /// Browsers treat a host that ends in a number as an IPv4 address and write it only in dotted form.
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)\\.?");

    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]");

    /// Browsers encode these characters by a newer rule than the JDK, which replaces or drops them (UTS 46,
    /// section 4).
    private static final Pattern ENCODED_OTHERWISE = Pattern.compile("[\u00DF\u03C2\u200C\u200D]");

    private static final int LARGEST_PORT = 65535;

    /// Parses an `Origin` header, or a scheme with an authority.
    ///
    /// @param text such as `https://app.example.com`, in ASCII; upper case and the default
    ///     port of the scheme are allowed
    /// @return empty if no browser has such an origin
    static Optional<Origin> parse(String text) {
        var parts = SERIALIZED.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String host = host(parts.group(2).toLowerCase(Locale.ROOT));
        int port = port(scheme, parts.group(3));
        return host == null || port < 1 || port > LARGEST_PORT
                ? Optional.empty()
                : Optional.of(new Origin(scheme, host, port));
    }

    /// Parses an origin from the configuration. Unlike in [#parse], the host may have letters of any
    /// script, and a slash may follow.
    static Optional<Origin> ofSetting(String text) {
        var parts = SERIALIZED.matcher(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String port = parts.group(3) == null ? "" : ":" + parts.group(3);
        return ascii(parts.group(2)).flatMap(host -> parse(parts.group(1) + "://" + host + port));
    }

    private static Optional<String> ascii(String host) {
        if (ENCODED_OTHERWISE.matcher(host).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(host));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    private static @Nullable String host(String host) {
        if (host.startsWith("[")) {
            return IPV6.matcher(host).matches() ? ipv6(host.substring(1, host.length() - 1)) : null;
        }
        if (ENDS_IN_NUMBER.matcher(host).matches()) {
            return IPV4.matcher(host).matches() ? host : null;
        }
        return host.length() <= LONGEST_NAME && NAME.matcher(host).matches() ? host : null;
    }

    private static @Nullable String ipv6(String address) {
        try {
            return "[" + Inet6Address.ofLiteral(address).getHostAddress() + "]";
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static int port(String scheme, @Nullable String digits) {
        if (digits == null) {
            return scheme.equals("https") ? 443 : 80;
        }
        return Integer.parseInt(digits);
    }
}
