package com.loadrider.identity.client;

import com.loadrider.identity.IdentityProperties;
import com.loadrider.identity.user.DemoUser;
import java.time.Duration;
import java.util.ArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

    /// The client id of the web client.
    static final String WEB = "loadrider-web";

    /// One hour, because public clients get no refresh token here. The browser renews its token with `prompt=none`.
    private static final TokenSettings AN_HOUR =
            TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build();

    @Bean
    RegisteredClientRepository clients(IdentityProperties properties) {
        var clients = new ArrayList<RegisteredClient>();
        clients.add(web(properties));
        for (var user : DemoUser.values()) {
            clients.add(script(user));
        }
        return new InMemoryRegisteredClientRepository(clients);
    }

    /// A browser keeps no secret: authorization code with PKCE (RFC 7636) instead.
    private static RegisteredClient web(IdentityProperties properties) {
        var homes = properties.webOrigins().stream().map(origin -> origin + "/").toList();
        return RegisteredClient.withId(WEB)
                .clientId(WEB)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(homes))
                .postLogoutRedirectUris(uris -> uris.addAll(homes))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(AN_HOUR)
                .build();
    }

    /// A client for scripts that act as one user. The user's name and password are the client id and the secret.
    private static RegisteredClient script(DemoUser user) {
        return RegisteredClient.withId(user.login())
                .clientId(user.login())
                .clientSecret(user.login())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(AN_HOUR)
                .build();
    }
}
