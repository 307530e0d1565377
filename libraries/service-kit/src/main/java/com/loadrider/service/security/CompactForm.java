package com.loadrider.service.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Checks the compact form of a token (RFC 7515, sections 2 and 3.1): three parts in base64url without padding. The
/// library ignores invalid characters, so without this check the same token could be written in many ways.
final class CompactForm {

    private CompactForm() {}

    static boolean is(String token) {
        String[] parts = token.split("\\.", -1);
        return parts.length == 3 && isBase64Url(parts[0]) && isBase64Url(parts[1]) && isBase64Url(parts[2]);
    }

    /// Returns whether the part is exactly what an encoder writes.
    private static boolean isBase64Url(String part) {
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(part.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(decoded)
                    .equals(part);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
