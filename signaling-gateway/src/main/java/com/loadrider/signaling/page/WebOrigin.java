package com.loadrider.signaling.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Extracts the origin of a web address in a form that is safe in a Content-Security-Policy.
final class WebOrigin {

    /// A name, an IPv4 address or an IPv6 address, with an optional port. No user, no wildcard, and no
    /// character that ends a directive.
    private static final Pattern AUTHORITY = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    private WebOrigin() {}

    /// Returns the origin of an absolute `http` or `https` address; empty for any other text.
    static Optional<String> of(@Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(address);
            return uri.getScheme() == null || uri.getRawAuthority() == null
                    ? Optional.empty()
                    : of(uri.getScheme().toLowerCase(Locale.ROOT), uri.getRawAuthority());
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<String> of(String scheme, String authority) {
        boolean fits = (scheme.equals("https") || scheme.equals("http"))
                && AUTHORITY.matcher(authority).matches();
        return fits ? Optional.of(scheme + "://" + authority.toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
