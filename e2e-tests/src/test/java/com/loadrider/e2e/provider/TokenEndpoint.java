package com.loadrider.e2e.provider;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Issues tokens for a code, a refresh token or client credentials (RFC 6749, 4.1.3, 6 and 4.4).
record TokenEndpoint(Grants grants, Tokens tokens) {

    private static final ProviderUser BACK_END_USER =
            ProviderUser.named("Back end").with("scope", "conversations:write");

    void answer(Exchange exchange) throws IOException {
        Optional<Map<String, Object>> answer = switch (exchange.parameter("client_id")) {
            case TestProvider.CLIENT_ID -> toThePage(exchange);
            case TestProvider.BACK_END -> toTheBackEnd(exchange);
            default -> Optional.empty();
        };
        if (answer.isPresent()) {
            exchange.json(200, answer.get());
        } else {
            exchange.json(400, Map.of("error", "invalid_grant"));
        }
    }

    private Optional<Map<String, Object>> toThePage(Exchange exchange) {
        return switch (exchange.parameter("grant_type")) {
            case "authorization_code" -> byCode(exchange);
            case "refresh_token" ->
                grants.renew(exchange.parameter("refresh_token")).map(user -> granted(user, ""));
            default -> Optional.empty();
        };
    }

    private Optional<Map<String, Object>> toTheBackEnd(Exchange exchange) {
        boolean isKnown = exchange.parameter("grant_type").equals("client_credentials")
                && exchange.parameter("client_secret").equals(TestProvider.BACK_END);
        return isKnown ? Optional.of(granted(BACK_END_USER)) : Optional.empty();
    }

    private Map<String, Object> granted(ProviderUser backEnd) {
        return Map.of(
                "token_type", "Bearer",
                "expires_in", tokens.life().toSeconds(),
                "access_token", tokens.accessToken(backEnd));
    }

    private Optional<Map<String, Object>> byCode(Exchange exchange) {
        return grants.redeem(exchange.parameter("code"))
                .filter(code -> code.isFor(exchange.parameter("redirect_uri"), exchange.parameter("code_verifier")))
                .map(code -> granted(code.user(), code.nonce()));
    }

    private Map<String, Object> granted(ProviderUser user, String nonce) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("token_type", "Bearer");
        answer.put("expires_in", tokens.life().toSeconds());
        answer.put("access_token", tokens.accessToken(user));
        answer.put("id_token", tokens.idToken(user, nonce));
        grants.refreshTokenFor(user).ifPresent(token -> answer.put("refresh_token", token));
        return answer;
    }
}
