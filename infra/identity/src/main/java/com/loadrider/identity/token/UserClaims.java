package com.loadrider.identity.token;

import com.loadrider.identity.user.DemoUser;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// Adds the user to every token of every grant type: `sub` is the user id, `name` the display name. The audience
/// (`aud`) of access tokens is the services; that of ID tokens is the client.
final class UserClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final List<String> AUDIENCE = List.of("loadrider-calling");

    @Override
    public void customize(JwtEncodingContext context) {
        var principal = Objects.requireNonNull(context.<Authentication>getPrincipal(), "principal");
        var user = DemoUser.find(principal.getName())
                .orElseThrow(() -> new IllegalStateException("A token for nobody we know: " + principal.getName()));
        var claims = context.getClaims().subject(user.id()).claim("name", user.displayName());
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            claims.audience(AUDIENCE);
        }
    }
}
