package com.loadrider.service.security;

import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds the address of an issuer's keys with OpenID Connect Discovery 1.0, section 4, or with RFC 8414, section 3,
/// because not every issuer of access tokens supports OpenID Connect.
final class Discovery {

    private final String issuer;
    private final IssuerClient client;

    Discovery(String issuer, IssuerClient client) {
        this.issuer = issuer;
        this.client = client;
    }

    String keysOf(Supplier<Duration> timeLeft) throws JWKSetUnavailableException {
        JWKSetUnavailableException first = null;
        for (String address : addresses()) {
            try {
                return keysIn(client.read(address, timeLeft.get()), address);
            } catch (JWKSetUnavailableException failure) {
                first = first == null ? failure : first;
            }
        }
        throw first == null ? new JWKSetUnavailableException(issuer + " is no address of an issuer") : first;
    }

    private List<String> addresses() {
        String whole = issuer.replaceFirst("/+$", "");
        int path = whole.indexOf('/', whole.indexOf("://") + 3);
        String server = path < 0 ? whole : whole.substring(0, path);
        String tenant = path < 0 ? "" : whole.substring(path);
        return List.of(
                whole + "/.well-known/openid-configuration",
                server + "/.well-known/oauth-authorization-server" + tenant,
                server + "/.well-known/openid-configuration" + tenant);
    }

    private String keysIn(JsonNode document, String address) throws JWKSetUnavailableException {
        @Nullable String said = document.path("issuer").stringValue(null);
        if (!issuer.equals(said)) {
            throw new JWKSetUnavailableException(address + " is of the issuer " + said + ", not of " + issuer);
        }
        return document.path("jwks_uri").stringValue("");
    }
}
