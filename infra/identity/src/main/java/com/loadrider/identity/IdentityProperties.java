package com.loadrider.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The settings of the demo identity provider.
///
/// @param issuer the `iss` of every token, and where clients reach this server
/// @param keysFile where the signing key is kept, so that tokens survive a restart
/// @param webOrigins where the web client may be served from, e.g. `http://localhost:8080`
@ConfigurationProperties("identity")
public record IdentityProperties(URI issuer, Path keysFile, List<String> webOrigins) {

    /// Copies the list.
    public IdentityProperties {
        webOrigins = List.copyOf(webOrigins);
    }
}
