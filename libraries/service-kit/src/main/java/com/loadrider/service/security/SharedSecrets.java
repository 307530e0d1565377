package com.loadrider.service.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/// The keys of HS256 tokens. Each is tried for every token, whatever its `kid` says.
final class SharedSecrets implements JWSKeySelector<SecurityContext> {

    private final List<SecretKeySpec> keys;

    SharedSecrets(List<String> secrets) {
        keys = secrets.stream()
                .map(it -> new SecretKeySpec(it.getBytes(StandardCharsets.UTF_8), "HmacSHA256"))
                .toList();
    }

    @Override
    public List<? extends Key> selectJWSKeys(JWSHeader header, SecurityContext context) {
        return JWSAlgorithm.HS256.equals(header.getAlgorithm()) ? keys : List.of();
    }
}
