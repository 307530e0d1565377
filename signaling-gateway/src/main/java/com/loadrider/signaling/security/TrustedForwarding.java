package com.loadrider.signaling.security;

import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/// Applies `Forwarded` and `X-Forwarded-*` headers of trusted proxies only. For such a request, the forwarded scheme,
/// host and client address replace the original ones everywhere.
final class TrustedForwarding implements HttpConfiguration.Customizer {

    private final ForwardedRequestCustomizer forwarded = new ForwardedRequestCustomizer();
    private final List<IpAddressMatcher> trusted;

    TrustedForwarding(List<IpAddressMatcher> trusted) {
        this.trusted = trusted;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        String peer = Request.getRemoteAddr(request);
        return trusted.stream().anyMatch(it -> it.matches(peer))
                ? forwarded.customize(request, responseHeaders)
                : request;
    }
}
