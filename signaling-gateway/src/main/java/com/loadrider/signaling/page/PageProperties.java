package com.loadrider.signaling.page;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings that the page reads at run time, so that another identity provider needs no other build.
/// An empty value counts as absent.
///
/// @param issuer the OpenID provider, as `https://id.example.com`; empty where nobody can sign in
/// @param clientId the public client that the page is registered as; empty is `loadrider-web`
/// @param scope the scopes that the page asks for; empty is `openid profile`
/// @param audience whom the access tokens are to be for, where the provider wants to be told by a parameter `audience`
/// @param authorizationParameters further parameters of the authorization request, as `organization=acme&ui_locales=de`
/// @param demo whether the provider is the demonstration's, whose users anybody may be
@ConfigurationProperties("signaling.page")
public record PageProperties(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String scope,
        @DefaultValue("") String audience,
        @DefaultValue("") String authorizationParameters,
        @DefaultValue("false") boolean demo) {

    /// @throws IllegalArgumentException if the issuer or a parameter is not as described
    public PageProperties {
        issuer = issuer.strip();
        clientId = clientId.isBlank() ? "loadrider-web" : clientId.strip();
        scope = scope.isBlank() ? "openid profile" : scope.strip();
        audience = audience.strip();
        authorizationParameters = authorizationParameters.strip();
        if (!issuer.isEmpty() && WebOrigin.of(issuer).isEmpty()) {
            throw new IllegalArgumentException(
                    "WEB_ISSUER, or JWT_ISSUER_URI without it, must be an address like https://id.example.com, but is "
                            + issuer);
        }
        // Fails here if a parameter is invalid.
        var _ = AuthorizationParameters.of(authorizationParameters, audience);
    }

    /// The additional parameters of the authorization request, by name.
    public Map<String, String> furtherParameters() {
        return AuthorizationParameters.of(authorizationParameters, audience).values();
    }
}
