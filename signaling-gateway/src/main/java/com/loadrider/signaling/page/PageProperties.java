package com.loadrider.signaling.page;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the page is told, so that another identity provider needs no other build.
///
/// @param issuer the OpenID provider, as `https://id.example.com`; empty where there is none, and then nobody can sign
/// in
/// @param clientId the page's name there
/// @param scope what the page asks for
/// @param demo whether the provider is the demonstration's, whose users anybody may be
@ConfigurationProperties("signaling.page")
record PageProperties(
        @DefaultValue("") String issuer,
        @DefaultValue("loadrider-web") String clientId,
        @DefaultValue("openid profile") String scope,
        @DefaultValue("false") boolean demo) {

    PageProperties {
        if (!issuer.isEmpty() && URI.create(issuer).getHost() == null) {
            throw new IllegalArgumentException(
                    "signaling.page.issuer must be an address like https://id.example.com, but is " + issuer);
        }
    }

    /// The issuer's origin, or nothing.
    String issuerOrigin() {
        return issuer.isEmpty()
                ? ""
                : URI.create(issuer).getScheme() + "://" + URI.create(issuer).getAuthority();
    }
}
