package com.loadrider.service.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks the times in the token's original JSON. A number that overflows in the library becomes a time in the past, so
/// a token that is valid from the year 30000 on would already be valid now.
final class PossibleTimes implements OAuth2TokenValidator<Jwt> {

    private static final List<String> TIMES = List.of(JwtClaimNames.EXP, JwtClaimNames.NBF, JwtClaimNames.IAT);
    /// The last second of the year 9999.
    private static final double LAST = 253_402_300_799.0;

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        String payload = token.getTokenValue().split("\\.", -1)[1];
        JsonNode claims = JsonMapper.shared()
                .readTree(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        return TIMES.stream().map(claims::path).allMatch(PossibleTimes::isPossible)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
    }

    private static boolean isPossible(JsonNode time) {
        return time.isMissingNode()
                || time.isNull()
                || (time.isNumber() && time.doubleValue() >= 0 && time.doubleValue() <= LAST);
    }
}
